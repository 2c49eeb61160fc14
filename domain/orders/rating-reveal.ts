import type { Order } from "./order";
import { confirmHours } from "./order-deadlines";

const revealMs = confirmHours * 3_600_000;
const confirmations = new Set(["confirmed", "confirmedForCaller", "confirmedAtDoor", "confirmedByRule"]);

/**
 * Whether a volunteer may read the requester's rating: both speak freely only while neither knows what the other said. So he
 * reads it once he has rated the visit himself, three days after it was given, or when the community has judged.
 */
export function isRatingRevealedTo(order: Order, personId: string, nowMs: number): boolean {
  if (order.rating === null) return false;
  if (order.evaluation !== null || order.status === "overturned") return true;
  if (order.privateRatings.some((rating) => rating.personId === personId)) return true;
  const given = order.journal.filter((entry) => confirmations.has(entry.event));
  const [last] = given.slice(-1);
  return last !== undefined && nowMs >= last.atMs + revealMs;
}
