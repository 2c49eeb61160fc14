import { freeSlotsOf } from "../orders/order";
import type { Assignment } from "./assignment/assignment-problem";
import { greedyAssignment } from "./assignment/greedy-assignment";
import { dispatchComparison, type DispatchTotals } from "./dispatch-comparison";
import { byScore, dispatchProblem, type ToArrange } from "./dispatch-problem";
import type { DispatchWish, OrderToDispatch } from "./dispatch-wish";
import type { FixedPair, RefusedPair } from "./fixed-pairs";
import { loadCostOf, loadOf } from "./load-cost";
import type { Match } from "./score-match";
import { whyEmpty } from "./why-empty";

/** Somebody for a slot of an order; `isFixed` where staff chose him. */
export type ProposedMatch = Match & { readonly isFixed: boolean };

export type ProposedOrder = {
  readonly order: OrderToDispatch;
  readonly volunteers: readonly ProposedMatch[];
  readonly emptySlots: number;
  /** Why nobody was found for them, in words; null when none is empty. */
  readonly whyEmpty: string | null;
};

/** Who goes where, and what it comes to. Metres are those of all ways together, as far as places are known. */
export type Proposal = {
  readonly orders: readonly ProposedOrder[];
  readonly refused: readonly RefusedPair[];
  readonly filledSlots: number;
  readonly emptySlots: number;
  readonly distanceMeters: number;
  readonly comparison: string;
  readonly isOptimal: boolean;
};

/** What a proposal is made of: the wish, and who could go where. */
export type Arranged = ToArrange & { readonly wish: DispatchWish; readonly refused: readonly RefusedPair[] };

/** An assignment in words that staff understand: pair by pair, and against asking the nearest for each. */
export function proposalOf(arranged: Arranged, assignment: Assignment): Proposal {
  const { candidates, refused, wish } = arranged;
  const chosen = chosenBy(arranged, assignment);
  const struck = new Set(wish.without.map(({ orderId }) => orderId));
  const orders = candidates.map((one, place): ProposedOrder => {
    const volunteers = chosen[place] ?? [];
    const emptySlots = Math.max(0, freeSlotsOf(one.order) - volunteers.length);
    const why = emptySlots === 0 ? null : whyEmpty(one, volunteers.length, struck.has(one.order.orderId));
    return { order: one.order, volunteers, emptySlots, whyEmpty: why };
  });
  const loadCost = loadCostOf(wish.policy);
  const slotWord = candidates.every(({ order }) => order.slotCount === 1) ? "单" : "个名额";
  const best = totalsOf(chosen, loadCost);
  return {
    orders,
    refused,
    filledSlots: best.filledSlots,
    emptySlots: orders.reduce((sum, { emptySlots }) => sum + emptySlots, 0),
    distanceMeters: sum(chosen.flat().map(({ distanceMeters }) => distanceMeters ?? 0)),
    comparison: dispatchComparison(best, totalsOf(chosenBy(arranged, nearestFirst(arranged)), loadCost), slotWord),
    isOptimal: assignment.isOptimal,
  };
}

/** Asking the nearest for each order, around the same fixed pairs: the yardstick. */
function nearestFirst(arranged: Arranged): Assignment {
  const pairCost = ({ distanceMeters }: Match) => distanceMeters ?? arranged.wish.policy.farMeters;
  return greedyAssignment(dispatchProblem(arranged, { pairCost, loadCost: 0, emptySlotPrice: fillsAlways }));
}

/** Dearer than any way. */
const fillsAlways = 100_000_000;

/** By the place of the order: whom staff fixed first, then the others. */
function chosenBy(
  { candidates, fixed, volunteers }: ToArrange,
  { pairs }: Assignment,
): readonly (readonly ProposedMatch[])[] {
  const matchOf = candidates.map(({ matches }) => new Map(matches.map((match) => [match.personId, match])));
  const chosen: ProposedMatch[][] = candidates.map(() => []);
  const add = ({ order, volunteer }: FixedPair, isFixed: boolean) => {
    const match = matchOf[order]?.get(volunteers[volunteer]?.personId ?? "");
    if (match !== undefined) chosen[order]?.push({ ...match, isFixed });
  };
  for (const pair of fixed) add(pair, true);
  for (const pair of pairs) add(pair, false);
  const ordersOf = ordersByPerson(chosen.flat());
  return chosen.map((list) => list.map((match) => withLoad(match, ordersOf.get(match.personId) ?? 0)));
}

/** Who gets several orders of the batch has that said among the reasons: it was weighed, too. */
const withLoad = (match: ProposedMatch, orders: number): ProposedMatch =>
  orders < 2 ? match : { ...match, reasons: [...match.reasons, `这一批派给他 ${orders} 单`] };

function totalsOf(chosen: readonly (readonly ProposedMatch[])[], loadCost: number): DispatchTotals {
  const matches = chosen.flat();
  const loads = [...ordersByPerson(matches).values()].map((orders) => loadOf(orders, loadCost));
  return {
    filledSlots: matches.length,
    meters: matches.some(({ distanceMeters }) => distanceMeters === null)
      ? null
      : sum(matches.map(({ distanceMeters }) => distanceMeters ?? 0)),
    cost: sum(matches.map(byScore)) + sum(loads),
  };
}

function ordersByPerson(matches: readonly Match[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { personId } of matches) counts.set(personId, (counts.get(personId) ?? 0) + 1);
  return counts;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
