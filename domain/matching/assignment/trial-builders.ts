import fc from "fast-check";
import { anOrder } from "./assignment-builders";
import type { Assignment, AssignmentProblem } from "./assignment-problem";

// For tests: problems by chance, and what must hold for each.

/** The cheapest cost by trying everything. */
export function triedCost({ orders, capacities, cannotBoth, loadCost = 0 }: AssignmentProblem): number {
  const taken: (readonly number[])[] = capacities.map(() => []);
  const fill = (order: number, from: number, slots: number): number => {
    const wish = orders[order];
    if (wish === undefined) return 0;
    const best = slots * wish.emptySlotPrice + fill(order + 1, 0, orders[order + 1]?.slots ?? 0);
    if (slots === 0) return best;
    return wish.candidates.slice(from).reduce((lowest, { volunteer, cost }, skipped) => {
      const his = taken[volunteer] ?? [];
      const isFull = his.length === capacities[volunteer];
      if (isFull || his.some((other) => cannotBoth?.(other, order, volunteer))) return lowest;
      taken[volunteer] = [...his, order];
      const tried = cost + his.length * loadCost + fill(order, from + skipped + 1, slots - 1);
      taken[volunteer] = his;
      return Math.min(lowest, tried);
    }, best);
  };
  return fill(0, 0, orders[0]?.slots ?? 0);
}

/** What speaks against an assignment, whatever it costs. */
export function brokenLimits(
  { orders, capacities, cannotBoth }: AssignmentProblem,
  found: Assignment,
): readonly string[] {
  const wrongOrders = orders.flatMap(({ slots }, order) => {
    const pairs = found.pairs.filter((pair) => pair.order === order);
    const volunteers = new Set(pairs.map(({ volunteer }) => volunteer));
    const isWrong = pairs.length + (found.emptySlots[order] ?? NaN) !== slots || volunteers.size !== pairs.length;
    return isWrong ? [`order ${order}`] : [];
  });
  const wrongVolunteers = capacities.flatMap((capacity, volunteer) => {
    const pairs = found.pairs.filter((pair) => pair.volunteer === volunteer);
    const clash = pairs.some((one) =>
      pairs.some((other) => one !== other && cannotBoth?.(one.order, other.order, volunteer)),
    );
    return pairs.length > capacity || clash ? [`volunteer ${volunteer}`] : [];
  });
  return [...wrongOrders, ...wrongVolunteers];
}

const candidate = (volunteers: number) =>
  fc.record({ volunteer: fc.nat(volunteers - 1), cost: fc.integer({ min: 0, max: 20 }) });

const order = (volunteers: number) =>
  fc.record({
    slots: fc.integer({ min: 0, max: 3 }),
    emptySlotPrice: fc.integer({ min: 0, max: 30 }),
    candidates: fc.uniqueArray(candidate(volunteers), { selector: ({ volunteer }) => volunteer, maxLength: 5 }),
  });

const plainProblems: fc.Arbitrary<AssignmentProblem> = fc.integer({ min: 1, max: 5 }).chain((volunteers) =>
  fc.record({
    orders: fc.array(order(volunteers), { maxLength: 6 }),
    capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: volunteers, maxLength: volunteers }),
  }),
);

const loadCost = fc.oneof(
  fc.constant({}),
  fc.integer({ min: 0, max: 12 }).map((cost) => ({ loadCost: cost })),
);

/** The same, where each order that somebody gets makes his next one dearer. */
export const withLoad = (problems: fc.Arbitrary<AssignmentProblem>): fc.Arbitrary<AssignmentProblem> =>
  fc.tuple(problems, loadCost).map(([problem, load]) => ({ ...problem, ...load }));

const hoursLasting = (min: number, max: number) =>
  fc.array(fc.tuple(fc.nat(9), fc.integer({ min, max })), { minLength: 7, maxLength: 7 });

const fourForSeven: fc.Arbitrary<AssignmentProblem> = fc.record({
  orders: fc.array(
    fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }).map((costs) =>
      anOrder(
        costs.map((cost, volunteer) => ({ volunteer, cost })),
        { emptySlotPrice: 40 },
      ),
    ),
    { minLength: 7, maxLength: 7 },
  ),
  capacities: fc.constant([2, 2, 2, 2]),
});

/** Orders from one hour to another; who is slower (an odd place) needs an hour between two. */
const withClashes = (
  problems: fc.Arbitrary<AssignmentProblem>,
  times = hoursLasting(0, 4),
): fc.Arbitrary<AssignmentProblem> =>
  fc.tuple(problems, times).map(([problem, hours]) => ({
    ...problem,
    cannotBoth: (one: number, other: number, volunteer: number) => {
      const [from, length] = hours[one] ?? [0, 0];
      const [otherFrom, otherLength] = hours[other] ?? [0, 0];
      const between = volunteer % 2;
      return from < otherFrom + otherLength + between && otherFrom < from + length + between;
    },
  }));

/** So much to do in so little time that the search has to try many cases. */
export const busyProblems = withClashes(fourForSeven, hoursLasting(2, 5));

export const problems = withLoad(fc.oneof(plainProblems, withClashes(plainProblems)));
