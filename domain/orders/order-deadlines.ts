import type { Order } from "./order";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** Who does not answer within three days has, by the published rule, confirmed. */
export const confirmHours = 72;

/**
 * When what the order now waits for is due. In review: publish by rule. Open or taken: nobody came by the end of the
 * wanted time. Served: confirm by rule. Confirmed: the community should have evaluated. Serving and final: nothing.
 */
export function dueAfter(order: Order, nowMs: number): number | null {
  switch (order.status) {
    case "inReview":
      return nowMs + order.category.deadlines.reviewMinutes * minuteMs;
    case "open":
      return order.wanted.untilMs;
    case "taken":
      return order.wanted.untilMs + dayMs;
    case "served":
      return nowMs + confirmHours * hourMs;
    case "confirmed":
      return nowMs + order.category.deadlines.evaluatedDays * dayMs;
    case "serving":
    case "evaluated":
    case "returned":
    case "cancelled":
    case "expired":
      return null;
  }
}
