import type { MatchOrder } from "../../../domain/matching/match-order";
import type { MatchVolunteer } from "../../../domain/matching/match-volunteer";
import { grabberOf } from "../../../domain/orders/available-actions";
import { toOrder, type OrderDocument } from "./orders-store";
import { toPerson, type PersonParts } from "./people-store";
import type { PersonDocument } from "./person-document";

/** What matching looks at in an order, from its document alone. */
export function toMatchOrder(document: OrderDocument): MatchOrder {
  const order = toOrder(document);
  return {
    orderId: order.orderId,
    requesterId: order.requesterId,
    beneficiaryId: order.beneficiaryId,
    householdId: order.householdId,
    areaId: order.areaId,
    ancestors: order.ancestors,
    category: order.category,
    wanted: order.wanted,
    status: order.status,
    slotCount: order.slotCount,
    takers: order.takers,
    place: order.place ?? null,
    barredIds: order.barredIds ?? [],
    familiar: order.familiar ?? [],
  };
}

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
