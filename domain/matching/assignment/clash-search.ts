import type { Assignment, AssignmentProblem, AssignmentSlice, Pair } from "./assignment-problem";
import { addCheapestFirst, emptyDraft, finished, possiblePairs } from "./draft-assignment";
import {
  choiceAt,
  forbidOnly,
  newRelaxation,
  provenSoFar,
  solutionOf,
  solveRelaxation,
  type Relaxation,
} from "./relaxation";

/** A case of the search: these choices are forbidden, nothing in it costs less than the bound. */
type Case = { readonly forbidden: ReadonlySet<number>; readonly bound: number; readonly pairs: readonly Pair[] };

/** The rule is told at `bestAssignment`. */
export function* searchAroundClashes(problem: AssignmentProblem): Generator<AssignmentSlice, Assignment> {
  const relaxation = newRelaxation(problem);
  for (const share of solveRelaxation(relaxation))
    yield { doneShare: share / 2, best: () => mended(problem, solutionOf(relaxation).pairs, provenSoFar(relaxation)) };
  const root = caseOf(relaxation);
  let best = cheaper(mended(problem, root.pairs, root.bound), dive(problem, relaxation));
  const open = best.isOptimal ? [] : [root];
  const firstGap = best.cost - root.bound;
  for (let next = takeLowest(open); next !== undefined && next.bound < best.cost; next = takeLowest(open)) {
    for (const forbidden of branches(problem, relaxation, next)) {
      forbidOnly(relaxation, forbidden);
      const branch = caseOf(relaxation);
      if (branch.bound >= best.cost) continue;
      const candidate = mended(problem, branch.pairs, branch.bound);
      if (candidate.cost < best.cost) best = candidate;
      if (branch.bound < candidate.cost) open.push(branch);
    }
    const bound = open.reduce((lowest, { bound: one }) => Math.min(lowest, one), best.cost);
    const soFar = { ...best, isOptimal: best.cost === bound, lowestPossible: bound };
    yield { doneShare: 1 - (best.cost - bound) / firstGap / 2, best: () => soFar };
  }
  return { ...best, isOptimal: true, lowestPossible: best.cost };
}

function caseOf(relaxation: Relaxation): Case {
  const { pairs, cost } = solutionOf(relaxation);
  return { forbidden: relaxation.forbidden, bound: cost, pairs };
}

/** The pairs without those that clash; slots that are empty then are filled as far as possible, cheapest first. */
function mended(problem: AssignmentProblem, pairs: readonly Pair[], lowestPossible: number): Assignment {
  const draft = emptyDraft(problem);
  addCheapestFirst(draft, pairs);
  const stillEmpty = (order: number) => draft.emptySlots[order] !== 0;
  addCheapestFirst(draft, possiblePairs(problem, stillEmpty));
  return finished(draft, lowestPossible);
}

const cheaper = (one: Assignment, other: Assignment): Assignment => (other.cost < one.cost ? other : one);

/** A good assignment soon: of two pairs that clash the dearer one is forbidden for good, until none clash. */
function dive(problem: AssignmentProblem, relaxation: Relaxation): Assignment {
  const { cost: bound } = solutionOf(relaxation);
  const forbidden = new Set(relaxation.forbidden);
  for (;;) {
    const { pairs } = solutionOf(relaxation);
    const cheapestFirst = [...pairs].sort((one, other) => one.cost - other.cost);
    const losers = [...clashLosers(problem, cheapestFirst)];
    if (losers.length === 0) return mended(problem, pairs, bound);
    for (const { order, volunteer } of losers) forbidden.add(choiceAt(relaxation, order, volunteer));
    forbidOnly(relaxation, new Set(forbidden));
  }
}

/** One after the other the pairs that clash with one before that did not. */
function* clashLosers({ cannotBoth }: AssignmentProblem, pairs: readonly Pair[]): Generator<Pair, undefined> {
  const kept = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const before = kept.get(pair.volunteer) ?? [];
    if (before.some(({ order }) => cannotBoth?.(order, pair.order, pair.volunteer))) yield pair;
    else kept.set(pair.volunteer, [...before, pair]);
  }
}

/** Either the volunteer does the one order, and none that clashes with it, or does not do it. */
function branches(problem: AssignmentProblem, relaxation: Relaxation, { forbidden, pairs }: Case) {
  const clash = clashLosers(problem, pairs).next().value;
  if (clash === undefined) return [];
  const { order, volunteer } = clash;
  const without = choiceAt(relaxation, order, volunteer);
  const clashing = problem.orders.flatMap(({ candidates }, other) =>
    problem.cannotBoth?.(order, other, volunteer) &&
    other !== order &&
    candidates.some((candidate) => candidate.volunteer === volunteer)
      ? [choiceAt(relaxation, other, volunteer)]
      : [],
  );
  return [new Set([...forbidden, ...clashing]), new Set([...forbidden, without])];
}

function takeLowest(open: Case[]): Case | undefined {
  let lowest = 0;
  open.forEach(({ bound }, at) => {
    if (bound < (open[lowest]?.bound ?? Infinity)) lowest = at;
  });
  return open.splice(lowest, 1)[0];
}
