import type { Order } from "./order";
import type { OrderRelation } from "./order-relation";
import type { OrderStatus } from "./order-status";

const dayMs = 24 * 3_600_000;

/** He has nothing more to do at that door. */
const closedToTakers: ReadonlySet<OrderStatus> = new Set(["cancelled", "expired", "stuck", "answered", "overturned"]);

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
  return taker.leftAtMs === null || nowMs < taker.leftAtMs + dayMs;
}
