import type { Assignment, AssignmentProblem, AssignmentSlice, Pair } from "./assignment-problem";
import { addCheapestFirst, emptyDraft, finished } from "./draft-assignment";
import {
  choiceAt,
  costOf,
  forbidOnly,
  newRelaxation,
  pairsOf,
  provenSoFar,
  solveRelaxation,
  type Relaxation,
} from "./relaxation";

/** A case of the search: these choices are forbidden, nothing in it costs less than the bound. */
type Case = { readonly forbidden: ReadonlySet<number>; readonly bound: number; readonly pairs: readonly Pair[] };

/** The rule is told at `bestAssignment`. */
export function* searchAroundClashes(problem: AssignmentProblem): Generator<AssignmentSlice, Assignment> {
  const relaxation = newRelaxation(problem);
  for (const share of solveRelaxation(relaxation))
    yield { doneShare: share / 2, best: () => mended(problem, pairsOf(relaxation), provenSoFar(relaxation)) };
  const root: Case = { forbidden: new Set(), bound: costOf(relaxation), pairs: pairsOf(relaxation) };
  let best = cheaper(mended(problem, root.pairs, root.bound), dive(problem, relaxation));
  const open = best.isOptimal ? [] : [root];
  const firstGap = best.cost - root.bound;
  for (let next = takeLowest(open); next !== undefined && next.bound < best.cost; next = takeLowest(open)) {
    for (const forbidden of branches(problem, relaxation, next)) {
      forbidOnly(relaxation, forbidden);
      const branch = { forbidden, bound: costOf(relaxation), pairs: pairsOf(relaxation) };
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

/** The pairs without those that clash; slots that are empty then are filled as far as possible, cheapest first. */
function mended(problem: AssignmentProblem, pairs: readonly Pair[], lowestPossible: number): Assignment {
  const draft = emptyDraft(problem);
  addCheapestFirst(draft, pairs);
  const stillEmpty = problem.orders.flatMap(({ candidates, emptySlotPrice }, order) =>
    draft.emptySlots[order] === 0
      ? []
      : candidates.filter(({ cost }) => cost < emptySlotPrice).map((candidate) => ({ order, ...candidate })),
  );
  addCheapestFirst(draft, stillEmpty);
  return finished(draft, lowestPossible);
}

const cheaper = (one: Assignment, other: Assignment): Assignment => (other.cost < one.cost ? other : one);

/** A good assignment soon: of two pairs that clash the dearer one is forbidden for good, until none clash. */
function dive(problem: AssignmentProblem, relaxation: Relaxation): Assignment {
  const bound = costOf(relaxation);
  const forbidden = new Set(relaxation.forbidden);
  for (;;) {
    const pairs = pairsOf(relaxation);
    const losers = clashLosers(problem, pairs);
    if (losers.length === 0) return mended(problem, pairs, bound);
    for (const { order, volunteer } of losers) forbidden.add(choiceAt(relaxation, order, volunteer));
    forbidOnly(relaxation, new Set(forbidden));
  }
}

function clashLosers({ cannotBoth }: AssignmentProblem, pairs: readonly Pair[]): readonly Pair[] {
  const kept = new Map<number, Pair[]>();
  const losers: Pair[] = [];
  for (const pair of [...pairs].sort((one, other) => one.cost - other.cost)) {
    const before = kept.get(pair.volunteer) ?? [];
    if (before.some(({ order }) => cannotBoth?.(order, pair.order, pair.volunteer))) losers.push(pair);
    else kept.set(pair.volunteer, [...before, pair]);
  }
  return losers;
}

/** Either the volunteer does the one order, and none that clashes with it, or does not do it. */
function branches(problem: AssignmentProblem, relaxation: Relaxation, { forbidden, pairs }: Case) {
  const clash = firstClash(problem, pairs);
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

function firstClash({ cannotBoth }: AssignmentProblem, pairs: readonly Pair[]): Pair | undefined {
  const taken = new Map<number, Pair[]>();
  for (const pair of pairs) {
    const before = taken.get(pair.volunteer) ?? [];
    if (before.some(({ order }) => cannotBoth?.(order, pair.order, pair.volunteer))) return pair;
    taken.set(pair.volunteer, [...before, pair]);
  }
  return undefined;
}

function takeLowest(open: Case[]): Case | undefined {
  let lowest = 0;
  open.forEach(({ bound }, at) => {
    if (bound < (open[lowest]?.bound ?? Infinity)) lowest = at;
  });
  return open.splice(lowest, 1)[0];
}
