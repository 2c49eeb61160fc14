import { freeSlotsOf } from "../orders/order";
import { timesClash } from "../orders/times-clash";
import { capacityOf } from "./capacity";
import type { DispatchPair, DispatchWish } from "./dispatch-wish";
import { exclusionOf, type Exclusion } from "./exclusion";
import { exclusionWords } from "./exclusion-words";
import type { MatchVolunteer } from "./match-volunteer";

/** A pair that stands already because staff chose it, by the places of both. */
export type FixedPair = { readonly order: number; readonly volunteer: number };

/** What staff chose against a rule, with the rule in words. */
export type RefusedPair = DispatchPair & { readonly why: string };

/**
 * Of the pairs staff chose those that the rules allow, in the order they were chosen: the rules of grabbing, no more than
 * an order has free slots or a volunteer free hands, and no two at the same time. Why not, for the others.
 */
export function fixedPairs(wish: DispatchWish, volunteers: readonly MatchVolunteer[]) {
  const orderAt = new Map(wish.orders.map(({ orderId }, place) => [orderId, place]));
  const volunteerAt = new Map(volunteers.map(({ personId }, place) => [personId, place]));
  const fixed: FixedPair[] = [];
  const refused: RefusedPair[] = [];
  for (const pair of wish.fixed) {
    const places = { order: orderAt.get(pair.orderId) ?? -1, volunteer: volunteerAt.get(pair.volunteerId) ?? -1 };
    const why = refusalOf(places, fixed, volunteers, wish);
    if (why === null) fixed.push(places);
    else refused.push({ ...pair, why: exclusionWords[why] });
  }
  return { fixed, refused };
}

function refusalOf(
  pair: FixedPair,
  fixed: readonly FixedPair[],
  volunteers: readonly MatchVolunteer[],
  { nowMs, orders }: DispatchWish,
): Exclusion | null {
  const [order, volunteer] = [orders[pair.order], volunteers[pair.volunteer]];
  if (order === undefined) return "NOT_OPEN";
  if (volunteer === undefined) return "NOT_A_VOLUNTEER";
  const exclusion = exclusionOf(order, volunteer, nowMs);
  if (exclusion !== null) return exclusion;
  const his = fixed.filter((one) => one.volunteer === pair.volunteer);
  const its = fixed.filter((one) => one.order === pair.order);
  if (its.length >= freeSlotsOf(order) || his.some((one) => one.order === pair.order)) return "TAKEN";
  if (his.length >= capacityOf(volunteer)) return "TOO_MANY_OPEN";
  const others = his.flatMap((one) => orders[one.order] ?? []);
  return others.some((other) => timesClash(other, order)) ? "TIME_CLASH" : null;
}
