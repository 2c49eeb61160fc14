import type { JournalEntry } from "./journal-entry";
import type { Order } from "./order";
import type { OrderEventName } from "./order-event";

const asking: ReadonlySet<OrderEventName> = new Set([
  "confirmed",
  "confirmedForCaller",
  "confirmedAtDoor",
  "confirmedByRule",
  "evaluated",
]);

/** Every step of an order after which a call-back can be owed; each owes at most one. */
export const callBackSteps = ({ journal }: Pick<Order, "journal">): readonly JournalEntry[] =>
  journal.filter(({ event }) => asking.has(event));

/** What staff owe the requester now, or null: who is to be rung up is the beneficiary, and why stands in the words. */
export function staffCallDue(order: Order): { readonly sinceVersion: number; readonly sentence: string } | null {
  const { category, rating, staffCall } = order;
  const [step] = callBackSteps(order).slice(-1);
  if (staffCall?.heard !== null || step === undefined) return null;
  if (staffCall.why === "draw") {
    return { sinceVersion: step.version, sentence: `${category.name}：抽到这一单回访，问问办得怎么样。` };
  }
  const how = rating?.outcome === "unsolved" ? "居民说没解决" : "居民不太满意";
  return { sinceVersion: step.version, sentence: `${category.name}：${how}，先问清楚再评单。` };
}
