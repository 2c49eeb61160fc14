import { keptAnswers, sayAnswer, type GivenAnswer, type KeptAnswer } from "../../../domain/categories/form-answers";
import { ruleOfPolicy } from "../../../domain/categories/rule-of-policy";
import { slotsAsked } from "../../../domain/categories/slots-asked";
import type { CategoryRule } from "../../../domain/orders/category-rule";
import type { WantedTime } from "../../../domain/orders/wanted-time";
import { wantedTimeOf, type WantedTimeRefusal, type WantedTimeWish } from "../../../domain/orders/wanted-time-rules";
import { offeredPolicy, type CategoryDocument } from "../store/categories-store";

export type ServiceWish = {
  readonly text: string;
  readonly wanted: WantedTimeWish;
  readonly answers: readonly GivenAnswer[];
  readonly slotCount?: number | undefined;
};

/** What an order takes from its category's policy in force and from the answers to its questions. */
export type AskedService = {
  readonly category: CategoryRule;
  readonly wanted: WantedTime;
  readonly answers: readonly KeptAnswer[];
  readonly slotCount: number;
  /** Every free word there is, to be checked and listened to as one. */
  readonly words: string;
};

export type ServiceRefusal = "CATEGORY_UNKNOWN" | WantedTimeRefusal | "ANSWER_MISSING" | "ANSWER_WRONG" | "SLOTS_FIXED";

/** The service asked for by the rules that hold now, or why it cannot be asked for like this. */
export function askedService(
  category: CategoryDocument | null,
  wish: ServiceWish,
  nowMs: number,
): AskedService | ServiceRefusal {
  const policy = offeredPolicy(category, nowMs);
  if (category === null || policy === null) return "CATEGORY_UNKNOWN";
  const wanted = wantedTimeOf(wish.wanted, nowMs, policy.deadlines.takenHours);
  if (typeof wanted === "string") return wanted;
  const answers = keptAnswers(policy.form, wish.answers);
  if (typeof answers === "string") return answers;
  const slotCount = slotsAsked(policy, wish.slotCount);
  if (typeof slotCount === "string") return slotCount;
  const words = [wish.text, ...answers.map(sayAnswer)].join("\n");
  return { category: ruleOfPolicy(category._id, policy), wanted, answers, slotCount, words };
}
