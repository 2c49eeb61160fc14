import fc from "fast-check";
import { anOrder, byTable, solved } from "./assignment-builders";
import type { AssignmentProblem } from "./assignment-problem";
import { brokenLimits, triedCost } from "./trial-builders";
import { bestAssignment } from "./best-assignment";
import { greedyAssignment } from "./greedy-assignment";

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
const withLoad = (problems: fc.Arbitrary<AssignmentProblem>): fc.Arbitrary<AssignmentProblem> =>
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
const busyProblems = withClashes(fourForSeven, hoursLasting(2, 5));

const problems = withLoad(fc.oneof(plainProblems, withClashes(plainProblems)));

test("nothing that could be tried costs less, and every limit holds", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const found = solved(problem);
      expect(found).toMatchObject({ cost: triedCost(problem), isOptimal: true, lowestPossible: found.cost });
      expect(brokenLimits(problem, found)).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test("stopped between any two slices it gives an assignment that keeps every limit, and a bound that is true", () => {
  let slices = 0;
  fc.assert(
    fc.property(withLoad(busyProblems), (problem) => {
      const lowest = triedCost(problem);
      let doneShare = 0;
      for (const slice of bestAssignment(problem)) {
        const best = slice.best();
        expect(brokenLimits(problem, best)).toEqual([]);
        expect(best.cost).toBeGreaterThanOrEqual(lowest);
        expect(best.lowestPossible).toBeLessThanOrEqual(lowest);
        expect(best.isOptimal).toBe(best.cost === best.lowestPossible);
        expect(slice.doneShare).toBeGreaterThanOrEqual(doneShare);
        expect(slice.doneShare).toBeLessThanOrEqual(1);
        doneShare = slice.doneShare;
        slices++;
      }
    }),
    { numRuns: 200 },
  );
  expect(slices).toBeGreaterThan(200);
});

/** Two problems beside each other: nobody of the one can help the other. */
function sideBySide(one: AssignmentProblem, other: AssignmentProblem): AssignmentProblem {
  const [orders, volunteers] = [one.orders.length, one.capacities.length];
  const moved = other.orders.map((order) => ({
    ...order,
    candidates: order.candidates.map(({ volunteer, cost }) => ({ volunteer: volunteer + volunteers, cost })),
  }));
  return {
    orders: [...one.orders, ...moved],
    capacities: [...one.capacities, ...other.capacities],
    cannotBoth: (first, second, volunteer) =>
      volunteer < volunteers
        ? one.cannotBoth?.(first, second, volunteer) === true
        : other.cannotBoth?.(first - orders, second - orders, volunteer - volunteers) === true,
  };
}

test("of parts that share nobody, those solved count as done, and the rest gets what is cheapest at once", () => {
  let slices = 0;
  fc.assert(
    fc.property(busyProblems, busyProblems, (one, other) => {
      const both = sideBySide(one, other);
      const first = solved(one);
      const search = bestAssignment(both);
      let doneShare = 0;
      let step = search.next();
      for (; step.done !== true; step = search.next(), slices++) {
        const best = step.value.best();
        expect(brokenLimits(both, best)).toEqual([]);
        expect(step.value.doneShare).toBeGreaterThanOrEqual(doneShare);
        ({ doneShare } = step.value);
        const isFirstDone = doneShare >= 0.5;
        const pairsOfFirst = best.pairs.filter((pair) => pair.order < one.orders.length);
        const costOfFirst = pairsOfFirst.reduce((sum, { cost }) => sum + cost, 0);
        const emptyOfFirst = best.emptySlots.slice(0, one.orders.length).reduce((sum, slots) => sum + slots * 40, 0);
        if (isFirstDone) expect(costOfFirst + emptyOfFirst).toBe(first.cost);
        expect(best.lowestPossible).toBeLessThanOrEqual(first.cost + solved(other).cost);
        expect(doneShare).toBeLessThanOrEqual(1);
      }
      expect(step.value.cost).toBe(first.cost + solved(other).cost);
      expect(step.value.isOptimal).toBe(true);
    }),
    { numRuns: 100 },
  );
  expect(slices).toBeGreaterThan(100);
});

test("greedy keeps the same limits and never costs less", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const greedy = greedyAssignment(problem);
      expect(brokenLimits(problem, greedy)).toEqual([]);
      expect(greedy.cost).toBeGreaterThanOrEqual(solved(problem).cost);
      expect(greedy.lowestPossible).toBeLessThanOrEqual(solved(problem).cost);
      expect(greedy.isOptimal).toBe(greedy.cost === greedy.lowestPossible);
    }),
  );
});

test("the order in which orders and candidates are named changes no cost", () => {
  const shuffled = problems.chain((problem) =>
    fc.tuple(
      fc.constant(problem),
      fc.shuffledSubarray([...problem.orders.keys()], { minLength: problem.orders.length }),
      fc.boolean(),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([problem, places, turnsCandidates]) => {
      const orders = places.map((place) => {
        const one = problem.orders[place]!;
        return turnsCandidates ? { ...one, candidates: [...one.candidates].reverse() } : one;
      });
      const { cannotBoth } = problem;
      const renamed = cannotBoth && {
        cannotBoth: (one: number, other: number, volunteer: number) =>
          cannotBoth(places[one]!, places[other]!, volunteer),
      };
      expect(solved({ ...problem, orders, ...renamed }).cost).toBe(solved(problem).cost);
    }),
  );
});

test("the same problem gets the same answer", () => {
  fc.assert(fc.property(problems, (problem) => expect(solved(problem)).toEqual(solved(problem))));
});

test("one more volunteer, or more room for one, never makes it dearer", () => {
  fc.assert(
    fc.property(problems, fc.nat(20), fc.nat(5), (problem, cost, place) => {
      const { orders, capacities } = problem;
      const before = solved(problem).cost;
      const newcomer = { volunteer: capacities.length, cost };
      const withNewcomer = {
        ...problem,
        orders: orders.map((one, at) => (at === place ? one : { ...one, candidates: [...one.candidates, newcomer] })),
        capacities: [...capacities, 1],
      };
      const roomier = capacities.map((capacity, at) => (at === place % capacities.length ? capacity + 1 : capacity));
      const calm = { ...withNewcomer, cannotBoth: problem.cannotBoth ?? (() => false) };
      expect(solved(calm).cost).toBeLessThanOrEqual(before);
      expect(solved({ ...problem, capacities: roomier }).cost).toBeLessThanOrEqual(before);
    }),
  );
});

test("where greedy strands an order, the best assignment strands none", () => {
  const problem = byTable([
    [10, 11],
    [12, null],
  ]);
  expect(greedyAssignment(problem)).toMatchObject({ emptySlots: [0, 1], isOptimal: false });
  expect(solved(problem)).toEqual({
    pairs: [
      { order: 0, volunteer: 1, cost: 11 },
      { order: 1, volunteer: 0, cost: 12 },
    ],
    emptySlots: [0, 0],
    cost: 23,
    isOptimal: true,
    lowestPossible: 23,
  });
});

test("of two who cost the same each gets one, and who would cost far more gets none", () => {
  const costs = (...all: readonly number[]) => anOrder(all.map((cost, volunteer) => ({ volunteer, cost })));
  const capacities = [2, 2, 2];
  const found = solved({ orders: [costs(5, 6, 30), costs(5, 6, 30)], capacities, loadCost: 3 });
  expect(found).toMatchObject({ cost: 11, isOptimal: true });
  expect(found.pairs.map(({ volunteer }) => volunteer).sort()).toEqual([0, 1]);
  const three = solved({ orders: [costs(5, 6, 30), costs(5, 6, 30), costs(5, 6, 30)], capacities, loadCost: 3 });
  expect(three.cost).toBe(5 + 6 + 8);
});

test("the highest costs, prices and loads are still exact", () => {
  const top = 1_000_000_000;
  const orders = [0, 1, 2].map((order) =>
    anOrder(
      [0, 1].map((volunteer) => ({ volunteer, cost: top - order * volunteer })),
      { emptySlotPrice: top },
    ),
  );
  const clash = { cannotBoth: (one: number, other: number) => one + other === 1 };
  const problem = { orders, capacities: [2, 2], loadCost: top / 2, ...clash };
  expect(solved(problem)).toMatchObject({ cost: triedCost(problem), isOptimal: true });
  const cheap = { ...problem, orders: orders.map((one) => ({ ...one, candidates: [{ volunteer: 0, cost: 0 }] })) };
  expect(solved(cheap)).toMatchObject({ cost: triedCost(cheap), isOptimal: true });
});

test("a volunteer named twice counts once, at the cheaper cost", () => {
  const candidates = [
    { volunteer: 0, cost: 7 },
    { volunteer: 0, cost: 5 },
  ];
  const problem = { orders: [anOrder(candidates, { slots: 2, emptySlotPrice: 9 })], capacities: [2] };
  expect(solved(problem)).toMatchObject({ pairs: [{ order: 0, volunteer: 0, cost: 5 }], emptySlots: [1], cost: 14 });
});

test.each([
  ["a cost below nothing", { orders: [anOrder([{ volunteer: 0, cost: -1 }])], capacities: [1] }],
  ["half a slot", { orders: [anOrder([], { slots: 0.5 })], capacities: [] }],
  ["a price that is no number", { orders: [anOrder([], { emptySlotPrice: Number.NaN })], capacities: [] }],
  ["a capacity that is not whole", { orders: [anOrder([{ volunteer: 0, cost: 1 }])], capacities: [1.5] }],
  [
    "more slots than a province",
    { orders: Array.from({ length: 5 }, () => anOrder([], { slots: 900_000_000 })), capacities: [] },
  ],
  ["a load below nothing", { orders: [], capacities: [], loadCost: -1 }],
  [
    "a load that rises too high",
    {
      orders: Array.from({ length: 3 }, () => anOrder([{ volunteer: 0, cost: 1 }])),
      capacities: [3],
      loadCost: 500_000_001,
    },
  ],
  ["nobody by that number", { orders: [anOrder([{ volunteer: 1, cost: 1 }])], capacities: [1] }],
])("%s is a bug of the caller", (_, problem) => {
  expect(() => solved(problem)).toThrow(RangeError);
  expect(() => greedyAssignment(problem)).toThrow(RangeError);
});
