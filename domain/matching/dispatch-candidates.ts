import { grabRefusal } from "../orders/decide-grab";
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

/**
 * The nearest who may take an order, at most fifty, each with his score; whom staff struck out is not among them, whom
 * they chose always is.
 */
export function dispatchCandidates(wish: DispatchWish): readonly OrderCandidates[] {
  const { near, nowMs, orders, policy } = wish;
  const [chosen, struck] = [byOrder(wish.fixed), byOrder(wish.without)];
  return orders.map((order): OrderCandidates => {
    const exclusions: Exclusion[] = [];
    const isChosen = ({ personId }: MatchVolunteer) => chosen.get(order.orderId)?.has(personId) === true;
    const able = near(order).filter((volunteer) => {
      const isStruck = struck.get(order.orderId)?.has(volunteer.personId) === true;
      if (isStruck && !isChosen(volunteer)) return false;
      const exclusion = (isChosen(volunteer) ? grabRefusal : exclusionOf)(order, volunteer, nowMs);
      if (exclusion !== null) exclusions.push(exclusion);
      return exclusion === null;
    });
    const nearest = nearestOf(order, able).filter((one, place) => place < candidatesMax || isChosen(one));
    return { order, matches: nearest.map((one) => scoreMatch(order, one, policy, nowMs)), exclusions };
  });
}

function byOrder(pairs: readonly DispatchPair[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { orderId, volunteerId } of pairs) {
    found.set(orderId, (found.get(orderId) ?? new Set<string>()).add(volunteerId));
  }
  return found;
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
