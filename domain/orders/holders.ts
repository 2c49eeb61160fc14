import type { Order } from "./order";
import type { OrderStatus } from "./order-status";

const held: ReadonlySet<OrderStatus> = new Set(["open", "offered", "taken", "serving"]);

/** Who holds the order as work still to be done; it counts among his open orders until he has served, or the order ended. */
export const holdersOf = (order: Order): readonly string[] =>
  held.has(order.status) ? order.takers.filter((taker) => taker.state !== "served").map((taker) => taker.personId) : [];
