import { offerMinutes } from "./offer";
import type { Order } from "./order";
import { plannedTimesMax } from "./service-minutes";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Who does not answer within three days has, by the published rule, confirmed. */
export const confirmHours = 72;

/**
 * When what the order now waits for is due. In review: publish by rule. Open or taken: nobody came by the end of the
 * wanted time. Offered: the offer ends. Serving: nobody checks out any more. Served: confirm by rule. Confirmed: the community
 * should have evaluated. Stuck: staff should have found a way. Final: nothing.
 */
export function dueAfter(order: Order, nowMs: number): number | null {
  switch (order.status) {
    case "inReview":
      return nowMs + order.category.deadlines.reviewMinutes * minuteMs;
    case "open":
      return order.wanted.untilMs;
    case "taken":
      return order.wanted.untilMs + dayMs;
    case "offered":
      return nowMs + offerMinutes * minuteMs;
    case "serving":
      return forgottenAtMs(order);
    case "stuck":
      return nowMs + dayMs;
    case "served":
      return nowMs + confirmHours * hourMs;
    case "confirmed":
      return nowMs + order.category.deadlines.evaluatedDays * dayMs;
    case "evaluated":
    case "answered":
    case "returned":
    case "cancelled":
    case "expired":
      return null;
  }
}

/** When a check-out counts as forgotten: twice the planned time after the last arrival. */
function forgottenAtMs(order: Order): number | null {
  const arrivals = order.takers.flatMap((taker) => (taker.arrivedAtMs === null ? [] : [taker.arrivedAtMs]));
  return arrivals.length === 0
    ? null
    : Math.max(...arrivals) + order.category.plannedMinutes * plannedTimesMax * minuteMs;
}
