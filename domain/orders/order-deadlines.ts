import { nextPoolStep, nextStuckStep } from "./escalation";
import { offerEndsMs } from "./offer-end";
import type { Order } from "./order";
import { plannedTimesMax } from "./service-minutes";
import { statusSinceMs } from "./status-since";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Who does not answer within three days has, by the published rule, confirmed. */
export const confirmHours = 72;
/** Told once more, a day before. */
export const remindHours = 48;
/** Both stories are fresh for a week. */
export const disputeDecidedDays = 7;

/**
 * When what the order now waits for is due, for people to read. In review: publish by rule. Open: nobody came by the end
 * of the wanted time. Taken: nobody arrived. Offered: the offer ends. Serving: nobody checks out any more. Served: confirm
 * by rule. Confirmed: the community should have evaluated. Disputed: somebody should have decided. Stuck: the next level
 * takes it up. Final: nothing.
 */
export function dueOf(order: Order): number | null {
  switch (order.status) {
    case "inReview":
      return statusSinceMs(order) + order.category.deadlines.reviewMinutes * minuteMs;
    case "open":
      return order.wanted.untilMs;
    case "taken":
      return order.wanted.untilMs + dayMs;
    case "offered":
      return offerEndsMs(order, order.offer?.offeredAtMs ?? order.updatedAtMs);
    case "serving":
      return forgottenAtMs(order);
    case "stuck":
      return nextStuckStep(order.escalation).atMs;
    case "served":
      return statusSinceMs(order) + confirmHours * hourMs;
    case "confirmed":
      return statusSinceMs(order) + order.category.deadlines.evaluatedDays * dayMs;
    case "disputed":
      return statusSinceMs(order) + disputeDecidedDays * dayMs;
    case "evaluated":
    case "overturned":
    case "answered":
    case "returned":
    case "cancelled":
    case "expired":
      return null;
  }
}

/** When the clock acts next: on the way to a deadline it asks the next level and reminds; a judgement it leaves to people. */
export function clockAtOf(order: Order): number | null {
  switch (order.status) {
    case "open":
      return Math.min(order.wanted.untilMs, nextPoolStep(order.escalation)?.atMs ?? Infinity);
    case "served":
      return statusSinceMs(order) + (wasReminded(order) ? confirmHours : remindHours) * hourMs;
    case "confirmed":
    case "disputed":
      return null;
    default:
      return dueOf(order);
  }
}

const wasReminded = (order: Order): boolean => {
  const sinceMs = statusSinceMs(order);
  return order.journal.some((entry) => entry.event === "reminded" && entry.atMs >= sinceMs);
};

/** When a check-out counts as forgotten: twice the planned time after the last arrival. */
function forgottenAtMs(order: Order): number | null {
  const arrivals = order.takers.flatMap((taker) => (taker.arrivedAtMs === null ? [] : [taker.arrivedAtMs]));
  return arrivals.length === 0
    ? null
    : Math.max(...arrivals) + order.category.plannedMinutes * plannedTimesMax * minuteMs;
}
