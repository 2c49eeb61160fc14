import type { DispatchPair, DispatchWish, OrderToDispatch } from "./dispatch-wish";
import { metersBetween } from "./distance-share";
import { exclusionOf, type Exclusion } from "./exclusion";
import type { MatchVolunteer } from "./match-volunteer";
import { scoreMatch, type Match } from "./score-match";

/** More for one order never made a proposal better, only longer. */
const candidatesMax = 50;

/** Who could take an order, and what kept the others. */
export type OrderCandidates = {
  readonly order: OrderToDispatch;
  readonly matches: readonly Match[];
  readonly exclusions: readonly Exclusion[];
};

const pairName = ({ orderId, volunteerId }: DispatchPair): string => `${orderId}|${volunteerId}`;

/**
 * The nearest who may take an order, at most fifty, each with his score; whom staff struck out is not among them, whom
 * they chose always is.
 */
export function dispatchCandidates({ fixed, near, nowMs, orders, policy, without }: DispatchWish) {
  const chosen = new Set(fixed.map(pairName));
  const struck = new Set(without.map(pairName));
  return orders.map((order): OrderCandidates => {
    const isIn = (pairs: ReadonlySet<string>, { personId }: MatchVolunteer) =>
      pairs.has(pairName({ orderId: order.orderId, volunteerId: personId }));
    const exclusions: Exclusion[] = [];
    const able = near(order).filter((volunteer) => {
      if (isIn(struck, volunteer)) return false;
      const exclusion = exclusionOf(order, volunteer, nowMs);
      if (exclusion !== null) exclusions.push(exclusion);
      return exclusion === null;
    });
    const nearest = nearestOf(order, able).filter((one, place) => place < candidatesMax || isIn(chosen, one));
    return { order, matches: nearest.map((one) => scoreMatch(order, one, policy, nowMs)), exclusions };
  });
}

/** The nearest first, those without a known place last; among equals by id, so that who was read first counts for nothing. */
function nearestOf(order: OrderToDispatch, volunteers: readonly MatchVolunteer[]): readonly MatchVolunteer[] {
  const far = volunteers.map((volunteer) => ({ volunteer, meters: metersBetween(order, volunteer) ?? Infinity }));
  return far
    .sort((one, other) =>
      one.meters === other.meters
        ? one.volunteer.personId < other.volunteer.personId
          ? -1
          : 1
        : one.meters - other.meters,
    )
    .map(({ volunteer }) => volunteer);
}
