import type { Person } from "../people/person";
import type { Actor } from "./journal-entry";
import type { CategoryRule } from "./category-rule";
import { nothingHappened, type Order } from "./order";
import { clockAtOf, dueOf } from "./order-deadlines";
import type { WantedTime } from "./wanted-time";

/** More than this many unfinished orders of one person at once is a mistake or misuse; staff can help by phone. */
export const unfinishedOrdersMax = 5;

/** Everything a new order is made of; ids, code and time come from the caller, never from the phone. */
export type NewOrder = {
  readonly orderId: string;
  readonly requesterId: string;
  readonly beneficiary: Pick<Person, "personId" | "householdId" | "areaId" | "ancestors" | "barredIds" | "familiar">;
  readonly category: CategoryRule;
  readonly text: string;
  readonly wanted: WantedTime;
  readonly serviceCode: string;
  readonly doneCode: string;
  /** How many she needs, when the category lets her say; otherwise what the category says. */
  readonly slotCount?: number;
  /** True when the content check could not say "fine": staff look first. */
  readonly needsReview: boolean;
};

/** A fresh order: waiting for review when the category or the content check asks for it, otherwise open at once. */
export function publishOrder(made: NewOrder, actor: Actor, nowMs: number): Order {
  const { beneficiary, needsReview, ...own } = made;
  const status = needsReview || made.category.mustReview ? "inReview" : "open";
  const order: Order = {
    ...own,
    beneficiaryId: beneficiary.personId,
    householdId: beneficiary.householdId,
    areaId: beneficiary.areaId,
    ancestors: beneficiary.ancestors,
    barredIds: beneficiary.barredIds ?? [],
    familiar: beneficiary.familiar ?? [],
    status,
    ...nothingHappened,
    codeTries: { count: 0, sinceMs: 0 },
    doneCode: made.doneCode,
    slotCount: made.slotCount ?? made.category.slotCount,
    takers: [],
    escalation: { sinceMs: nowMs, steps: 0 },
    rating: null,
    evaluation: null,
    returnReason: null,
    version: 1,
    dueAtMs: null,
    clockAtMs: null,
    journal: [
      {
        version: 1,
        event: "published",
        status,
        atMs: nowMs,
        byPersonId: actor.personId,
        role: actor.role,
        key: actor.key,
        bodyHash: actor.bodyHash,
        reason: null,
      },
    ],
    createdAtMs: nowMs,
    updatedAtMs: nowMs,
  };
  return { ...order, dueAtMs: dueOf(order), clockAtMs: clockAtOf(order) };
}
