import type { Assignment, AssignmentProblem, AssignmentSlice } from "./assignment-problem";
import { searchAroundClashes } from "./clash-search";
import { greedyAssignment } from "./greedy-assignment";
import { independentParts, together } from "./independent-parts";

/**
 * The assignment that costs least of all, pairs, loads and empty slots together: every order gets each volunteer at most
 * once, no volunteer more orders than he can take, nor two that clash for him. Without clashes it is found directly, by
 * shortest augmenting paths, from prices that an auction finds where both sides are nearly as many. With clashes the problem
 * is hard: it falls into parts that share no volunteer, and in each part, where the cheapest pairs clash, either the
 * volunteer does the one order and none that clashes with it, or does not do it. Both cases are solved, those with the lowest
 * bound first, until a case without a clash costs no more than the bounds of all others. The caller looks at the clock between slices and may stop with `best()`: the best found so far, its clashes
 * mended, with what is proven in `isOptimal` and `lowestPossible`. The same problem always gets the same answer.
 * @throws RangeError for numbers that are not whole, below 0 or too high, and a candidate who is no volunteer (`toMarket`).
 */
export function* bestAssignment(problem: AssignmentProblem): Generator<AssignmentSlice, Assignment> {
  if (problem.cannotBoth === undefined) return yield* searchAroundClashes(problem);
  const parts = independentParts(problem);
  const found: Assignment[] = [];
  const orders = problem.orders.length;
  let ordersDone = 0;
  for (const part of parts) {
    const search = searchAroundClashes(part.problem);
    const rest = () => parts.slice(found.length + 1).map((later) => greedyAssignment(later.problem));
    let step = search.next();
    for (; step.done !== true; step = search.next()) {
      const { doneShare, best } = step.value;
      yield {
        doneShare: (ordersDone + doneShare * part.orders.length) / orders,
        best: () => together(parts, [...found, best(), ...rest()], orders),
      };
    }
    found.push(step.value);
    ordersDone += part.orders.length;
  }
  return together(parts, found, orders);
}
