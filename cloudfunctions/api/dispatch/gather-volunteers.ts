import type { DispatchPair, OrderToDispatch } from "../../../domain/matching/dispatch-wish";
import type { MatchVolunteer } from "../../../domain/matching/match-volunteer";
import { neighbourhoodsOf } from "../../../domain/matching/neighbourhoods";
import { freeSlotsOf } from "../../../domain/orders/order";
import { listStandingOffers } from "../store/find-orders";
import { toMatchVolunteers } from "../store/match-facts";
import { findPeople } from "../store/people-store";
import { listVolunteersNear, rowsToLookAt, type NearVolunteer } from "../store/volunteers-near-store";
import { inTurns } from "./in-turns";

/** For each further slot of a neighbourhood there is this much more choice. */
const rowsPerSlot = 2;

/** Who could help with which order, and how each volunteer is called and where he lives. */
export type Gathered = {
  readonly near: (order: OrderToDispatch) => readonly MatchVolunteer[];
  readonly documents: ReadonlyMap<string, NearVolunteer>;
};

/**
 * The volunteers near some orders: one read for each neighbourhood, several at once, one for all whom staff chose
 * themselves, and one for what waits for somebody's answer. The reads grow with the orders, never with the city.
 */
export async function gatherVolunteers(
  orders: readonly OrderToDispatch[],
  fixed: readonly DispatchPair[],
): Promise<Gathered> {
  const neighbourhoods = neighbourhoodsOf(orders);
  const [lists, chosen, offers] = await Promise.all([
    inTurns(
      neighbourhoods,
      () => true,
      readNear,
      () => [],
    ),
    findPeople(fixed.map(({ volunteerId }) => volunteerId)),
    listStandingOffers(neighbourhoods.map(({ communityId }) => communityId)),
  ]);
  const documents = new Map<string, NearVolunteer>([...lists.flat(), ...chosen].map((one) => [one._id, one]));
  const volunteers = new Map(toMatchVolunteers([...documents.values()], offers).map((one) => [one.personId, one]));
  const nearOf = new Map<string, readonly MatchVolunteer[]>();
  for (const [place, { orders: together }] of neighbourhoods.entries()) {
    const list = volunteersOf(lists[place] ?? [], volunteers);
    for (const { orderId } of together) nearOf.set(orderId, list);
  }
  for (const { orderId, volunteerId } of fixed) addTo(nearOf, orderId, volunteers.get(volunteerId));
  return { near: ({ orderId }) => nearOf.get(orderId) ?? [], documents };
}

function readNear({ centre, communityId, orders }: ReturnType<typeof neighbourhoodsOf<OrderToDispatch>>[number]) {
  const slots = orders.reduce((sum, order) => sum + freeSlotsOf(order), 0);
  const requiredSkills = orders.flatMap(({ category }) => category.requiredSkills);
  return listVolunteersNear({ communityId, centre, rows: rowsToLookAt(requiredSkills) + rowsPerSlot * (slots - 1) });
}

const volunteersOf = (documents: readonly NearVolunteer[], known: ReadonlyMap<string, MatchVolunteer>) =>
  documents.flatMap(({ _id }) => known.get(_id) ?? []);

function addTo(
  nearOf: Map<string, readonly MatchVolunteer[]>,
  orderId: string,
  volunteer: MatchVolunteer | undefined,
): void {
  const list = nearOf.get(orderId) ?? [];
  if (volunteer !== undefined && !list.includes(volunteer)) nearOf.set(orderId, [...list, volunteer]);
}
