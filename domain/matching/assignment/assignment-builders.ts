import type { Assignment, AssignmentProblem, Candidate, OrderToFill } from "./assignment-problem";
import { bestAssignment } from "./best-assignment";
import { cheapestPairs } from "./cheapest-pairs";
import { newStanding, type Market, type Standing } from "./market";

/** What nobody pays: a slot at this price stays empty only when nobody can fill it. */
export const beyondAnyCost = 1_000_000;

export const anOrder = (candidates: readonly Candidate[], more: Partial<OrderToFill> = {}): OrderToFill => ({
  slots: 1,
  emptySlotPrice: beyondAnyCost,
  candidates,
  ...more,
});

/** Orders with one slot and volunteers with room for one, by a table of costs; null where the two do not go together. */
export const byTable = (
  costs: readonly (readonly (number | null)[])[],
  emptySlotPrice = beyondAnyCost,
): AssignmentProblem => ({
  orders: costs.map((row) =>
    anOrder(
      row.flatMap((cost, volunteer) => (cost === null ? [] : [{ volunteer, cost }])),
      { emptySlotPrice },
    ),
  ),
  capacities: (costs[0] ?? []).map(() => 1),
});

/** The best assignment, however many slices it takes. */
export function solved(problem: AssignmentProblem): Assignment {
  const search = bestAssignment(problem);
  let step = search.next();
  while (step.done !== true) step = search.next();
  return step.value;
}

export function settled(market: Market): Standing {
  const standing = newStanding(market);
  for (const _ of cheapestPairs(market, standing));
  return standing;
}
