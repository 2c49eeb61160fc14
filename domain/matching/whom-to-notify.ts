import type { EscalationLevel } from "../orders/escalation";
import type { MatchingPolicy } from "../policies/matching-policy";
import type { Match } from "./score-match";

/** 1 the best few close by, 2 more of them farther out, 3 the whole community. */
export type Ring = 1 | 2 | 3;

/** The ring a level of the escalation asks; the others ask staff. */
export const ringOfLevel: Readonly<Partial<Record<EscalationLevel, Ring>>> = { neighbours: 1, nearby: 2, community: 3 };

/** A new order whose next ring is told: what it is, how far it has come, and who heard of it before. */
export type OrderToTell = { readonly orderId: string; readonly ring: Ring; readonly toldIds: readonly string[] };

type Rings = Pick<
  MatchingPolicy,
  "ring1People" | "ring1Meters" | "ring2People" | "ring2Meters" | "ring3People" | "noticesPerDay"
>;

/** How many are told in a ring. */
export const ringPeople = (ring: Ring, policy: Rings): number =>
  [policy.ring1People, policy.ring2People, policy.ring3People][ring - 1] ?? 0;

/**
 * Who is told next of an order, best first: at most as many as its ring has, nobody twice, and nobody who was told of as
 * many orders today as one person may be. `noticesToday` gives the orders somebody was told of on this day; having been
 * counted for this one already costs nothing.
 */
export const whomToNotify = (
  order: OrderToTell,
  ranked: readonly Match[],
  noticesToday: (personId: string) => readonly string[],
  policy: Rings,
): readonly string[] => {
  const isReachable = ({ personId }: Match): boolean => {
    const today = noticesToday(personId);
    return today.includes(order.orderId) || today.length < policy.noticesPerDay;
  };
  const reachable = ranked.filter((match) => isReachable(match) && !order.toldIds.includes(match.personId));
  return withinRing(order.ring, reachable, policy).slice(0, ringPeople(order.ring, policy)).map(idOf);
};

const idOf = ({ personId }: Match): string => personId;

/** Nobody is left waiting for a ring in which nobody can be told any more: the whole community stands for it. */
function withinRing(ring: Ring, reachable: readonly Match[], policy: Rings): readonly Match[] {
  const near = reachable.filter((match) => isWithin(match, ring, policy));
  return near.length === 0 ? reachable : near;
}

/** Where a place is not known, the own grid is the first ring, and everybody belongs to the second. */
function isWithin({ distanceMeters, isSameGrid }: Match, ring: Ring, policy: Rings): boolean {
  if (ring === 3) return true;
  if (distanceMeters === null) return ring === 2 || isSameGrid;
  return distanceMeters <= (ring === 1 ? policy.ring1Meters : policy.ring2Meters);
}
