import type { Order } from "../orders/order";

/** Where an order stands for somebody who looks for people: before whom, with whom, or waiting for some. */
export type Staffing = "asked" | "open" | "partlyTaken" | "taken" | "stuck" | "over";

/** An order that waits has free slots, whoever has taken others of it. */
export function staffingOf({ status, takers }: Pick<Order, "status" | "takers">): Staffing {
  switch (status) {
    case "offered":
      return "asked";
    case "open":
    case "inReview":
      return takers.length > 0 ? "partlyTaken" : "open";
    case "stuck":
      return "stuck";
    case "cancelled":
    case "expired":
    case "answered":
    case "returned":
    case "overturned":
      return "over";
    default:
      return "taken";
  }
}
