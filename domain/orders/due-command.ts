import type { Order } from "./order";
import { confirmHours } from "./order-deadlines";
import { statusSinceMs } from "./status-since";

const hourMs = 3_600_000;

/** What the clock does to an order whose time has come, or null where nothing is due or people must act. */
export function dueCommand(order: Order, nowMs: number) {
  if (order.clockAtMs === null || nowMs < order.clockAtMs) return null;
  switch (order.status) {
    case "inReview":
      return "publishByRule";
    case "open":
      if (nowMs < order.wanted.untilMs) return "escalate";
      return order.takers.length >= Math.max(1, order.category.takersNeeded) ? "startShort" : "expire";
    case "offered":
      return "expireOffer";
    case "taken":
      return "expire";
    case "serving":
      return "leaveByRule";
    case "served":
      return nowMs < statusSinceMs(order) + confirmHours * hourMs ? "remind" : "confirmByRule";
    case "stuck":
      return "escalate";
    case "confirmed":
    case "disputed":
    case "evaluated":
    case "overturned":
    case "answered":
    case "returned":
    case "cancelled":
    case "expired":
      return null;
  }
}
