import { freeSlotsOf } from "../orders/order";
import { timesClash } from "../orders/times-clash";
import type { AssignmentProblem } from "./assignment/assignment-problem";
import { capacityOf } from "./capacity";
import type { OrderCandidates } from "./dispatch-candidates";
import type { OrderToDispatch } from "./dispatch-wish";
import type { FixedPair } from "./fixed-pairs";
import type { MatchVolunteer } from "./match-volunteer";
import type { MatchingPolicy } from "../policies/matching-policy";
import { loadCostOf } from "./load-cost";
import { openOrdersMax } from "../orders/decide-grab";
import { scoreMax, type Match } from "./score-match";

/** Where people are short, an urgent order counts as much as this many others. */
const urgentTimes = 3;

/** Who could go where, and which pairs stand already. */
export type ToArrange = {
  readonly candidates: readonly OrderCandidates[];
  readonly volunteers: readonly MatchVolunteer[];
  readonly fixed: readonly FixedPair[];
};

/** What weighs against what, whole: a pair, every further order of one batch for the same person, and an empty slot. */
export type DispatchPrices = {
  readonly pairCost: (match: Match) => number;
  readonly loadCost: number;
  readonly emptySlotPrice: number;
};

/** What a pair lacks to the highest score. */
export const byScore = ({ score }: Match): number => scoreMax - score;

/** The product's own prices. No slot is left empty to spare somebody: its price comes on top of the heaviest load. */
export function pricesOf(policy: MatchingPolicy): DispatchPrices {
  const loadCost = loadCostOf(policy);
  return { pairCost: byScore, loadCost, emptySlotPrice: policy.emptySlotPrice + (openOrdersMax - 1) * loadCost };
}

/**
 * The orders as a problem of assignment: slots that the fixed pairs leave free, volunteers with as many orders as they may
 * still take besides, and no two orders for one volunteer whose times, with the way between, overlap.
 */
export function dispatchProblem(
  { candidates, fixed, volunteers }: ToArrange,
  { emptySlotPrice, loadCost, pairCost }: DispatchPrices,
): AssignmentProblem {
  const placeOf = new Map(volunteers.map(({ personId }, place) => [personId, place]));
  const fixedOf = groupBy(fixed, ({ order }) => order);
  const heldOf = groupBy(fixed, ({ volunteer }) => volunteer);
  const orders = candidates.map(({ order }) => order);
  const clash = (one: number, other: number) => {
    const [first, second] = [orders[one], orders[other]];
    return first !== undefined && second !== undefined && timesClash(first, second);
  };
  const load = (volunteer: number) => (heldOf.get(volunteer)?.length ?? 0) * loadCost;
  const isFree = (order: number, volunteer: number) =>
    !(heldOf.get(volunteer) ?? []).some((pair) => pair.order === order || clash(pair.order, order));
  return {
    orders: candidates.map(({ matches, order }, place) => ({
      slots: freeSlotsOf(order) - (fixedOf.get(place)?.length ?? 0),
      emptySlotPrice: priceOf(order, emptySlotPrice),
      candidates: matches
        .map((match) => ({ volunteer: placeOf.get(match.personId) ?? -1, cost: pairCost(match) }))
        .filter(({ volunteer }) => volunteer >= 0 && isFree(place, volunteer))
        .map(({ volunteer, cost }) => ({ volunteer, cost: cost + load(volunteer) })),
    })),
    capacities: volunteers.map((one, place) => Math.max(0, capacityOf(one) - (heldOf.get(place)?.length ?? 0))),
    cannotBoth: clash,
    loadCost,
  };
}

const priceOf = ({ isUrgent }: OrderToDispatch, emptySlotPrice: number): number =>
  isUrgent ? emptySlotPrice * urgentTimes : emptySlotPrice;

function groupBy<T>(list: readonly T[], keyOf: (one: T) => number): ReadonlyMap<number, readonly T[]> {
  const groups = new Map<number, T[]>();
  for (const one of list) {
    const group = groups.get(keyOf(one));
    if (group === undefined) groups.set(keyOf(one), [one]);
    else group.push(one);
  }
  return groups;
}
