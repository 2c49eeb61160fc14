import { reaches } from "../people/held-roles";
import type { Person } from "../people/person";
import type { Order } from "./order";
import type { Doer } from "./order-transitions";

/** What a person is to an order, the closest relation first. Who waits for a slot reads what one reads who was asked. */
export type OrderRelation = "requester" | "taker" | "offeree" | "staff" | "stranger";

/**
 * Whoever asked for somebody else is hers for as long as the two are bound, and not a moment longer. Whoever serves does
 * not speak for her as well: nobody confirms his own work.
 */
export const isRequester = (order: Order, person: Person): boolean =>
  order.beneficiaryId === person.personId ||
  (!isTaker(order, person) && person.family.some((bound) => bound.personId === order.beneficiaryId));

export const isTaker = (order: Order, person: Person): boolean =>
  order.takers.some((taker) => taker.personId === person.personId);

export const isOfferee = (order: Order, person: Person): boolean =>
  order.offer?.personIds.includes(person.personId) === true;

export const isWaiting = (order: Order, person: Person): boolean =>
  order.waiting.some(({ personId }) => personId === person.personId);

export function relationTo(order: Order, person: Person, nowMs: number): OrderRelation {
  if (isRequester(order, person)) return "requester";
  if (isTaker(order, person)) return "taker";
  if (isOfferee(order, person) || isWaiting(order, person)) return "offeree";
  if (reaches(person, ["gridWorker", "communityStaff", "admin"], order.areaId, nowMs)) return "staff";
  return "stranger";
}

/** Every doer this person is for this order: one may be requester and staff at once. */
export function doersOf(order: Order, person: Person, nowMs: number): readonly Doer[] {
  const doers: Doer[] = ["volunteer"];
  if (isRequester(order, person)) doers.push("requester");
  if (isTaker(order, person)) doers.push("taker");
  if (isOfferee(order, person)) doers.push("offeree");
  if (isWaiting(order, person)) doers.push("waiting");
  if (reaches(person, ["gridWorker", "communityStaff", "admin"], order.areaId, nowMs)) doers.push("staff");
  if (reaches(person, ["communityStaff", "admin"], order.areaId, nowMs)) doers.push("communityStaff");
  return doers;
}

/** Staff never judge a matter they or their household are, or were, part of. */
export const isOwnMatter = (order: Order, person: Person): boolean =>
  order.requesterId === person.personId ||
  isRequester(order, person) ||
  isTaker(order, person) ||
  order.earlierTakers.some((taker) => taker.personId === person.personId) ||
  order.householdId === person.householdId;
