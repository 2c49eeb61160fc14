import { heldOrderOf, type HeldOrder } from "../../../domain/orders/decide-grab";
import type { StandingOffer } from "../store/find-orders";
import { knownPlaceOf } from "../store/rough-place";

/** What waits for whose answer, by volunteer. */
export function offersByVolunteer(offers: readonly StandingOffer[]): ReadonlyMap<string, readonly HeldOrder[]> {
  const found = new Map<string, HeldOrder[]>();
  for (const { _id: orderId, offer, roughPoint, wanted } of offers) {
    const held = heldOrderOf({ orderId, wanted, place: knownPlaceOf(roughPoint) ?? null });
    for (const personId of offer?.personIds ?? []) found.set(personId, [...(found.get(personId) ?? []), held]);
  }
  return found;
}
