import type { Assignment, AssignmentProblem, Pair } from "./assignment-problem";

/** An assignment in the making that never breaks a hard limit: slots, capacities, one volunteer once, no clash. */
export type DraftAssignment = {
  readonly problem: AssignmentProblem;
  readonly pairs: Pair[];
  readonly emptySlots: number[];
  readonly left: number[];
  readonly ordersOf: readonly number[][];
};

export const emptyDraft = (problem: AssignmentProblem): DraftAssignment => ({
  problem,
  pairs: [],
  emptySlots: problem.orders.map((order) => order.slots),
  left: [...problem.capacities],
  ordersOf: problem.capacities.map(() => []),
});

/** Adds the pairs that still fit and cost less than the slot empty, cheapest first; equal costs by order, then by volunteer. */
export function addCheapestFirst(draft: DraftAssignment, pairs: readonly Pair[]): void {
  const sorted = [...pairs].sort(
    (one, other) => one.cost - other.cost || one.order - other.order || one.volunteer - other.volunteer,
  );
  for (const pair of sorted) if (fits(draft, pair)) add(draft, pair);
}

function fits({ problem, emptySlots, left, ordersOf }: DraftAssignment, { order, volunteer, cost }: Pair): boolean {
  if (emptySlots[order] === 0 || left[volunteer] === 0) return false;
  const taken = ordersOf[volunteer] ?? [];
  const loaded = cost + taken.length * (problem.loadCost ?? 0);
  if (loaded >= (problem.orders[order]?.emptySlotPrice ?? 0)) return false;
  return taken.every((other) => other !== order && !problem.cannotBoth?.(order, other, volunteer));
}

function add(draft: DraftAssignment, pair: Pair): void {
  const { order, volunteer } = pair;
  draft.pairs.push(pair);
  draft.emptySlots[order] = (draft.emptySlots[order] ?? 0) - 1;
  draft.left[volunteer] = (draft.left[volunteer] ?? 0) - 1;
  draft.ordersOf[volunteer]?.push(order);
}

/** The draft as it stands beside what was proven about the cost. */
export function finished(draft: DraftAssignment, lowestPossible: number): Assignment {
  const { problem, pairs, emptySlots, ordersOf } = draft;
  const emptyCost = problem.orders.reduce((sum, order, at) => sum + order.emptySlotPrice * (emptySlots[at] ?? 0), 0);
  const load = ordersOf.reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0) * (problem.loadCost ?? 0);
  const cost = pairs.reduce((sum, pair) => sum + pair.cost, emptyCost + load);
  return {
    pairs: [...pairs].sort((one, other) => one.order - other.order || one.volunteer - other.volunteer),
    emptySlots: [...emptySlots],
    cost,
    isOptimal: cost <= lowestPossible,
    lowestPossible: Math.min(cost, lowestPossible),
  };
}

/** Every pair that could be made of these orders (of all, unless told). */
export const possiblePairs = (
  { orders }: AssignmentProblem,
  isMeant: (order: number) => boolean = () => true,
): readonly Pair[] =>
  orders.flatMap(({ candidates }, order) =>
    isMeant(order) ? candidates.map(({ volunteer, cost }) => ({ order, volunteer, cost })) : [],
  );
