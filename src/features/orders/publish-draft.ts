import type { Input } from "../../../contract";
import { cardAnswers, givenAnswers, type CardAnswers } from "../../../domain/categories/card-answers";
import type { FormField } from "../../../domain/categories/form-field";
import type { Need } from "../../../domain/orders/needs";
import type { AgreedTime } from "./agreed-times";
import type { WeeklyWish } from "./weekly-wish";
import { stillPossible, windowOf } from "./agreed-times";

/** A request being written. Null: not touched, the category's usual answer stands. */
export type PublishDraft = {
  text: string | null;
  kind: "soon" | "today" | "agreed";
  agreed: AgreedTime | null;
  /** Whom the help is for; null for oneself, left out while not touched. */
  beneficiaryId?: string | null;
  /** That an appointment is to come every week; null or left out: once. */
  weekly?: WeeklyWish | null;
  /** Left out in drafts older than the question. */
  needs?: readonly Need[];
  /** To the category's own questions, as far as they were touched. */
  answers?: CardAnswers;
  /** Left out while not touched. */
  slotCount?: number;
};

export const emptyPublishDraft: PublishDraft = { text: null, kind: "soon", agreed: null };

/** What stands where nothing was touched. */
export type Usual = {
  categoryId: string;
  text: string;
  beneficiaryId: string | null;
  needs?: readonly Need[];
  form?: readonly FormField[];
  /** What the earlier order answered. */
  answers?: CardAnswers;
  /** As many as the earlier order asked for, where one may choose. */
  slotCount?: number | undefined;
};

/** What the cloud is asked for. */
export function publishIntention(
  draft: PublishDraft,
  usual: Usual,
  nowMs: number,
): Omit<Input<"orders.publish">, "key"> {
  const { kind } = draft;
  const slotCount = draft.slotCount ?? usual.slotCount;
  const isAsked = (usual.form ?? []).length > 0;
  return {
    categoryId: usual.categoryId,
    text: (draft.text ?? usual.text).trim(),
    wanted: kind === "agreed" ? { kind, ...windowOf(stillPossible(draft.agreed, nowMs)) } : { kind },
    beneficiaryId: beneficiaryOf(draft, usual),
    needs: [...(draft.needs ?? usual.needs ?? [])],
    ...(isAsked ? { answers: givenAnswers(answersOf(draft, usual)) } : {}),
    ...(slotCount === undefined ? {} : { slotCount }),
  };
}

/** Every free word of a request, to be listened to as one. */
export const wordsOf = ({ answers = [], text }: Pick<Input<"orders.publish">, "answers" | "text">): string =>
  [text, ...answers.map(({ value }) => value)].join("\n");

export const answersOf = (draft: PublishDraft, usual: Pick<Usual, "answers" | "form">): CardAnswers =>
  cardAnswers(usual.form ?? [], draft.answers ?? {}, usual.answers ?? {});

export const beneficiaryOf = (draft: PublishDraft, usual: Pick<Usual, "beneficiaryId">): string | null =>
  draft.beneficiaryId === undefined ? usual.beneficiaryId : draft.beneficiaryId;

/** What is to come every week; null where it is a single request. */
export const weeklyOf = ({ kind, weekly }: PublishDraft): WeeklyWish | null =>
  kind === "agreed" ? (weekly ?? null) : null;
