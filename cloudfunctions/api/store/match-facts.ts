import type { MatchOrder } from "../../../domain/matching/match-order";
import type { MatchVolunteer } from "../../../domain/matching/match-volunteer";
import { grabberOf } from "../../../domain/orders/available-actions";
import { heldOrderOf, type HeldOrder } from "../../../domain/orders/decide-grab";
import { usualService } from "../../../domain/orders/category-rule";
import type { StandingOffer } from "./find-orders";
import type { OrderDocument } from "./orders-store";
import { toPerson, type PersonParts } from "./people-store";
import type { PersonDocument } from "./person-document";
import { knownPlaceOf } from "./rough-place";

type OrderParts = Pick<
  OrderDocument,
  | "_id"
  | "requesterId"
  | "beneficiaryId"
  | "householdId"
  | "areaId"
  | "ancestors"
  | "category"
  | "wanted"
  | "status"
  | "slotCount"
  | "takers"
  | "roughPoint"
  | "barredIds"
  | "familiar"
  | "declinedIds"
>;

/** What matching looks at in an order, from its document alone. */
export const toMatchOrder = (document: OrderParts): MatchOrder => ({
  orderId: document._id,
  requesterId: document.requesterId,
  beneficiaryId: document.beneficiaryId,
  householdId: document.householdId,
  areaId: document.areaId,
  ancestors: document.ancestors,
  category: { ...usualService, ...document.category },
  wanted: document.wanted,
  status: document.status,
  slotCount: document.slotCount,
  takers: document.takers,
  // As it lies in the database an order has its square only as a point of the index.
  place: knownPlaceOf(document.roughPoint),
  barredIds: document.barredIds ?? [],
  familiar: document.familiar ?? [],
  declinedIds: document.declinedIds ?? [],
});

/** What matching looks at in a volunteer, from his own document alone. */
export const toMatchVolunteer = (document: PersonParts & Pick<PersonDocument, "location">): MatchVolunteer => ({
  ...grabberOf(toPerson(document)),
  areaId: document.areaId,
  place: document.location ?? null,
  freeCells: document.volunteer?.freeCells ?? null,
  takenAtMs: document.volunteer?.takenAtMs ?? [],
  served: document.volunteer?.served ?? [],
  missedAtMs: document.volunteer?.missedAtMs ?? [],
  lateGivenBackAtMs: document.volunteer?.lateGivenBackAtMs ?? [],
});

/** Several volunteers, with what waits for their answers in hand. */
export function toMatchVolunteers(
  documents: readonly Parameters<typeof toMatchVolunteer>[0][],
  offers: readonly StandingOffer[],
): readonly MatchVolunteer[] {
  const offered = new Map<string, HeldOrder[]>();
  for (const { _id: orderId, offer, roughPoint, wanted } of offers) {
    const held = heldOrderOf({ orderId, wanted, place: knownPlaceOf(roughPoint) });
    for (const personId of offer?.personIds ?? []) offered.set(personId, [...(offered.get(personId) ?? []), held]);
  }
  return documents
    .map(toMatchVolunteer)
    .map((volunteer) => ({ ...volunteer, offeredOrders: offered.get(volunteer.personId) ?? [] }));
}
