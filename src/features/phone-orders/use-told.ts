import { useState, type ReactNode } from "react";
import type { Input, Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import { goOnTo } from "../../device/go-to";
import { readBackSentence } from "./read-back";

type Category = Output<"orders.showHome">["categories"][number];
/** When help is wanted, as it is asked for, as it is said, and the choice itself. */
export type WantedToChoose = { input: Input<"orders.publishForCaller">["wanted"]; words: string; choice: ReactNode };

type Draft = { categoryId: string; text: string | null; callbackName: string; callbackPhone: string };

/** What the caller told. Any change makes it necessary to read it back once more. */
export function useTold(beneficiaryId: string, wanted: WantedToChoose, categories: readonly Category[]) {
  const [draft, setDraft] = useState<Draft>({
    categoryId: categories[0]?.categoryId ?? "",
    text: null,
    callbackName: "",
    callbackPhone: "",
  });
  const [readSentence, setReadSentence] = useState<string | null>(null);
  const { run, isRunning, error } = useChange("orders.publishForCaller");
  const category = categories.find((one) => one.categoryId === draft.categoryId);
  const usualText = category?.usualText ?? "";
  const text = draft.text ?? usualText;
  const callbackName = draft.callbackName.trim();
  const isReady = text.trim() !== "" && callbackName !== "" && /^1[3-9]\d{9}$/.test(draft.callbackPhone);
  const sentence = readBackSentence({
    category: category?.name ?? "",
    text: text.trim(),
    wanted: wanted.words,
    callback: `${callbackName} ${draft.callbackPhone}`,
  });
  const publish = async () => {
    const { categoryId, callbackPhone } = draft;
    const asked = { beneficiaryId, categoryId, text: text.trim(), wanted: wanted.input };
    const reply = await run({ ...asked, callbackName, callbackPhone, readBack: true });
    if (reply.ok) goOnTo("/packages/order/detail/index", { orderId: reply.value.orderId, just: "published" });
  };
  return {
    ...draft,
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
