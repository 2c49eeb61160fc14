import type { Order } from "./order";
import type { OrderStatus } from "./order-status";

const beforeOrWhileServing: ReadonlySet<OrderStatus> = new Set(["open", "offered", "taken", "serving"]);

/** Somebody who holds a slot has not been at the door yet: this is when the beneficiary needs her code. */
export const awaitsArrival = ({ status, takers }: Pick<Order, "status" | "takers">): boolean =>
  beforeOrWhileServing.has(status) && takers.some(({ state }) => state === "taken");
