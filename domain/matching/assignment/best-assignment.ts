import type { Assignment, AssignmentProblem, Pair } from "./assignment-problem";
import { cheapestPairs, newStanding, type Market, type Standing } from "./cheapest-pairs";
import { addCheapestFirst, emptyDraft, finished, worthwhilePairs } from "./draft-assignment";
import { lowestPossible } from "./lowest-possible";
import { heldBy } from "./market";
import { toMarket } from "./to-market";

/** Between two slices: how much is done, and the best assignment if one stopped here. */
export type AssignmentSlice = { readonly doneShare: number; readonly best: () => Assignment };

/** A part of the search: some pairs are forbidden, and nothing in it costs less than its bound. */
type Branch = { readonly forbidden: readonly number[]; readonly bound: number; readonly pairs: readonly Pair[] };

/**
 * The assignment that costs least of all, pairs and empty slots together. Without clashes it is found directly, by
 * shortest augmenting paths. With clashes the problem is hard: where the cheapest pairs clash, either one pair or the
 * other is forbidden and both cases are solved, the one with the lowest bound first, until a case without a clash costs
 * no more than the bounds of all others. The caller looks at the clock between slices and may stop with `best()`, which
 * mends the clashes as well as it can and says by `isOptimal` and `lowestPossible` what is proven.
 */
export function* bestAssignment(problem: AssignmentProblem): Generator<AssignmentSlice, Assignment> {
  const market = toMarket(problem);
  const root = yield* solved(problem, market, []);
  let best = mended(problem, root);
  const open: Branch[] = [root];
  for (;;) {
    const next = takeLowest(open);
    if (next === undefined || next.bound >= best.cost) return { ...best, isOptimal: true, lowestPossible: best.cost };
    const clash = firstClash(problem, next.pairs);
    for (const pair of clash) {
      const branch = yield* solved(problem, market, [...next.forbidden, choiceOf(market, pair)]);
      const candidate = mended(problem, branch);
      if (candidate.cost < best.cost) best = candidate;
      if (branch.bound < best.cost) open.push(branch);
    }
    const bound = Math.min(best.cost, ...open.map((branch) => branch.bound));
    const soFar = { ...best, isOptimal: best.cost <= bound, lowestPossible: bound };
    yield { doneShare: 0.5, best: () => soFar };
  }
}

function* solved(
  problem: AssignmentProblem,
  market: Market,
  forbidden: readonly number[],
): Generator<AssignmentSlice, Branch> {
  const cost = market.choices.cost.slice();
  for (const at of forbidden) cost[at] = Infinity;
  const allowed = { ...market, choices: { ...market.choices, cost } };
  const standing = newStanding(allowed);
  const branch = (): Branch => ({
    forbidden,
    bound: lowestPossible(allowed, standing.volunteers.dual),
    pairs: pairsOf(standing),
  });
  for (const share of cheapestPairs(allowed, standing)) {
    if (forbidden.length === 0) yield { doneShare: share / 2, best: () => mended(problem, branch()) };
  }
  return branch();
}

/** The branch's pairs without those that clash, and its empty slots filled as far as possible, cheapest first. */
function mended(problem: AssignmentProblem, { pairs, bound }: Branch): Assignment {
  const draft = emptyDraft(problem);
  addCheapestFirst(draft, pairs);
  addCheapestFirst(draft, worthwhilePairs(problem));
  return finished(draft, bound);
}

function pairsOf({ orders }: Standing): readonly Pair[] {
  const pairs: Pair[] = [];
  for (let order = 0; order < orders.size; order++) {
    const from = orders.heldStart[order] as number;
    for (let at = from; at < from + heldBy(orders, order); at++)
      pairs.push({ order, volunteer: orders.held[at] as number, cost: orders.heldCost[at] as number });
  }
  return pairs;
}

function firstClash({ cannotBoth }: AssignmentProblem, pairs: readonly Pair[]): readonly Pair[] {
  const taken = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const before = taken.get(pair.volunteer) ?? [];
    const other = before.find(({ order }) => cannotBoth?.(order, pair.order, pair.volunteer));
    if (other !== undefined) return [other, pair];
    taken.set(pair.volunteer, [...before, pair]);
  }
  return [];
}

function choiceOf({ choices }: Market, { order, volunteer }: Pair): number {
  return choices.partner.indexOf(volunteer, choices.start[order]);
}

function takeLowest(open: Branch[]): Branch | undefined {
  const lowest = open.reduce<number>(
    (at, branch, other) => (branch.bound < (open[at]?.bound ?? Infinity) ? other : at),
    0,
  );
  return open.splice(lowest, 1)[0];
}
