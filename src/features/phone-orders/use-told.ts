import { useState, type ReactNode } from "react";
import type { Input, Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { cardAnswers, givenAnswers, type CardAnswers } from "../../../domain/categories/card-answers";
import { keptAnswers, sayAnswer } from "../../../domain/categories/form-answers";
import { goOnTo } from "../../device/go-to";
import { readBackSentence } from "./read-back";

type Category = Output<"orders.showHome">["categories"][number];
/** When help is wanted, as it is asked for, as it is said, and the choice itself. */
export type WantedToChoose = { input: Input<"orders.publishForCaller">["wanted"]; words: string; choice: ReactNode };

/** The questions of a kind of help, drawn by whoever knows how. */
export type QuestionsToDraw = (props: {
  category: Category;
  answers: CardAnswers;
  slotCount: number;
  onAnswer: (fieldId: string, value: string) => void;
  onSlots: (slotCount: number) => void;
}) => ReactNode;

type Draft = {
  categoryId: string;
  text: string | null;
  callbackName: string;
  callbackPhone: string;
  answers: CardAnswers;
  slotCount: number | null;
};

/** What was said about one kind of help says nothing about another. */
export const otherCategory = (categoryId: string): Partial<Draft> => ({ categoryId, answers: {}, slotCount: null });

/** Of the chosen kind of help: its usual words, and the answers told so far with those that stand by themselves. */
function serviceOf(category: Category | undefined, draft: Draft) {
  if (category === undefined) return { name: "", usualText: "", answers: {}, kept: [], slotCount: 1 };
  const answers = cardAnswers(category.form, draft.answers, {});
  return {
    name: category.name,
    usualText: category.usualText,
    answers,
    kept: keptAnswers(category.form, givenAnswers(answers)),
    slotCount: draft.slotCount ?? category.slotCount,
  };
}

/** What the caller told. Any change makes it necessary to read it back once more. */
export function useTold(beneficiaryId: string, wanted: WantedToChoose, categories: readonly Category[]) {
  const [draft, setDraft] = useState<Draft>({
    categoryId: categories[0]?.categoryId ?? "",
    text: null,
    callbackName: "",
    callbackPhone: "",
    answers: {},
    slotCount: null,
  });
  const [readSentence, setReadSentence] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("orders.publishForCaller");
  const category = categories.find((one) => one.categoryId === draft.categoryId);
  const { answers, kept, name, slotCount, usualText } = serviceOf(category, draft);
  const text = draft.text ?? usualText;
  const callbackName = draft.callbackName.trim();
  const hasContact = callbackName !== "" && /^1[3-9]\d{9}$/.test(draft.callbackPhone);
  const isReady = text.trim() !== "" && hasContact && typeof kept !== "string";
  const sentence = readBackSentence({
    category: name,
    text: text.trim(),
    wanted: wanted.words,
    answers: typeof kept === "string" ? [] : kept.map((answer) => `${answer.label}${sayAnswer(answer)}`),
    slotCount,
    callback: `${callbackName} ${draft.callbackPhone}`,
  });
  const publish = async () => {
    const { categoryId, callbackPhone } = draft;
    const service = { answers: givenAnswers(answers), ...(draft.slotCount === null ? {} : { slotCount }) };
    const asked = { beneficiaryId, categoryId, text: text.trim(), wanted: wanted.input, ...service };
    const reply = await run({ ...asked, callbackName, callbackPhone, readBack: true });
    if (reply.ok) goOnTo("/packages/order/detail/index", { orderId: reply.value.orderId, just: "published" });
  };
  return {
    ...draft,
    category,
    answers,
    slotCount,
    text,
    usualText,
    change: (part: Partial<Draft>) => setDraft({ ...draft, ...part }),
    isReady,
    sentence,
    isRead: isReady && readSentence === sentence,
    read: () => isReady && setReadSentence(sentence),
    publish,
    isRunning,
    error,
  };
}
export type Told = ReturnType<typeof useTold>;
