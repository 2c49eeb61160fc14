import type { Assignment, AssignmentProblem } from "./assignment-problem";
import { addCheapestFirst, emptyDraft, finished, possiblePairs } from "./draft-assignment";
import { lowestPossible } from "./lowest-possible";
import { toMarket } from "./to-market";

/**
 * The cheapest pair first, then the next that still fits, as somebody would who dispatches one order after the other;
 * the same hard limits, and the same errors, as the best assignment. For comparison.
 */
export function greedyAssignment(problem: AssignmentProblem): Assignment {
  const draft = emptyDraft(problem);
  addCheapestFirst(draft, possiblePairs(problem));
  const { market } = toMarket(problem);
  return finished(draft, lowestPossible(market, new Int32Array(market.capacities.length)));
}
