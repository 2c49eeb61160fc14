import { grabRefusal, openOrdersMax, type GrabRefusal } from "../orders/decide-grab";
import { freeSlotsOf } from "../orders/order";
import { timesClash } from "../orders/times-clash";
import type { DispatchPair, DispatchWish } from "./dispatch-wish";
import { exclusionWords } from "./exclusion-words";
import type { MatchVolunteer } from "./match-volunteer";

/** A pair that stands already because staff chose it, by the places of both. */
export type FixedPair = { readonly order: number; readonly volunteer: number };

/** What staff chose against a rule, with the rule in words. */
export type RefusedPair = DispatchPair & { readonly why: string };

/**
 * Of the pairs staff chose those that the rules allow, in the order they were chosen: the rules of grabbing, no more than
 * an order has free slots or a volunteer free hands, and no two at the same time. Why not, for the others. Whom they ask
 * again after a no, or beside another offer, is theirs to decide: they may have spoken with him.
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
): GrabRefusal | null {
  const [order, volunteer] = [orders[pair.order], volunteers[pair.volunteer]];
  if (order === undefined) return "NOT_OPEN";
  if (volunteer === undefined) return "NOT_A_VOLUNTEER";
  const refusal = grabRefusal(order, volunteer, nowMs);
  if (refusal !== null) return refusal;
  const his = fixed.filter((one) => one.volunteer === pair.volunteer);
  const its = fixed.filter((one) => one.order === pair.order);
  if (its.length >= freeSlotsOf(order) || his.some((one) => one.order === pair.order)) return "TAKEN";
  if (his.length >= openOrdersMax - volunteer.openOrders.length) return "TOO_MANY_OPEN";
  const others = his.flatMap((one) => orders[one.order] ?? []);
  return others.some((other) => timesClash(other, order)) ? "TIME_CLASH" : null;
}
