import type { Order } from "./order";

/** Who holds the order as work still to be done; it counts among his open orders until he has served, or the order ended. */
export const holdersOf = (order: Order): readonly string[] =>
  order.status === "open" || order.status === "taken" || order.status === "serving"
    ? order.takers.filter((taker) => taker.state !== "served").map((taker) => taker.personId)
    : [];
