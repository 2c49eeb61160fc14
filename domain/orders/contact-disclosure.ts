import type { Order } from "./order";
import type { OrderRelation } from "./order-relation";
import type { OrderStatus } from "./order-status";

const dayMs = 24 * 3_600_000;

/** He has nothing more to do at that door. */
const closedToTakers: ReadonlySet<OrderStatus> = new Set(["cancelled", "expired", "stuck", "answered", "overturned"]);

const stillToServe: ReadonlySet<OrderStatus> = new Set(["open", "offered", "taken", "serving"]);

/**
 * Whether this viewer may read the exact place and the phone now. The requester always reads her own. A volunteer reads
 * them from the moment he holds a slot until 24 hours after the end of the service. Nobody else does.
 */
export function showsContact(order: Order, relation: OrderRelation, personId: string, nowMs: number): boolean {
  if (relation === "requester") return true;
  if (relation !== "taker") return false;
  const taker = order.takers.find((one) => one.personId === personId);
  if (taker === undefined) return false;
  if (closedToTakers.has(order.status)) return false;
  // Who never came has nothing to do there any more once the service is over.
  if (taker.leftAtMs === null) return stillToServe.has(order.status);
  return nowMs < taker.leftAtMs + dayMs;
}
