import fc from "fast-check";
import type { Assignment, AssignmentProblem } from "./assignment-problem";
import { bestAssignment } from "./best-assignment";
import { greedyAssignment } from "./greedy-assignment";
import { munkres } from "munkres";

function solve(problem: AssignmentProblem): Assignment {
  const run = bestAssignment(problem);
  for (;;) {
    const step = run.next();
    if (step.done) return step.value;
  }
}

/** The cheapest cost by trying everything. */
function triedCost({ orders, capacities, cannotBoth }: AssignmentProblem): number {
  const left = [...capacities];
  const taken: number[][] = capacities.map(() => []);
  const fill = (order: number, at: number, slots: number): number => {
    const wish = orders[order];
    if (wish === undefined) return 0;
    const empty = slots * wish.emptySlotPrice + fill(order + 1, 0, orders[order + 1]?.slots ?? 0);
    if (slots === 0) return empty;
    let best = empty;
    for (let next = at; next < wish.candidates.length; next++) {
      const { volunteer, cost } = wish.candidates[next]!;
      if (left[volunteer] === 0 || taken[volunteer]!.some((o) => cannotBoth?.(o, order, volunteer))) continue;
      left[volunteer]!--;
      taken[volunteer]!.push(order);
      best = Math.min(best, cost + fill(order, next + 1, slots - 1));
      taken[volunteer]!.pop();
      left[volunteer]!++;
    }
    return best;
  };
  return fill(0, 0, orders[0]?.slots ?? 0);
}

const problems = fc
  .record({ volunteers: fc.integer({ min: 1, max: 5 }), seed: fc.integer(), clashes: fc.boolean() })
  .chain(({ volunteers, clashes }) =>
    fc
      .record({
        orders: fc.array(
          fc.record({
            slots: fc.integer({ min: 0, max: 3 }),
            emptySlotPrice: fc.integer({ min: 0, max: 30 }),
            candidates: fc.uniqueArray(
              fc.record({
                volunteer: fc.integer({ min: 0, max: volunteers - 1 }),
                cost: fc.integer({ min: 0, max: 20 }),
              }),
              { selector: (c) => c.volunteer, maxLength: 5 },
            ),
          }),
          { maxLength: 5 },
        ),
        capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: volunteers, maxLength: volunteers }),
        times: fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 4 })), {
          minLength: 5,
          maxLength: 5,
        }),
      })
      .map(({ orders, capacities, times }) => ({
        orders,
        capacities,
        ...(clashes && {
          cannotBoth: (one: number, other: number) =>
            times[one]![0] < times[other]![0] + times[other]![1] && times[other]![0] < times[one]![0] + times[one]![1],
        }),
      })),
  );

test("costs what trying everything finds", () => {
  fc.assert(
    fc.property(problems, (problem) => {
      const found = solve(problem);
      expect(found.cost).toBe(triedCost(problem));
      expect(found).toMatchObject({ isOptimal: true, lowestPossible: found.cost });
      expect(greedyAssignment(problem).cost).toBeGreaterThanOrEqual(found.cost);
    }),
    { numRuns: 2000 },
  );
});

test("costs what munkres finds on full squares", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 12 }).chain((n) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: n, maxLength: n }), {
          minLength: n,
          maxLength: n,
        }),
      ),
      (costs) => {
        const found = solve({
          orders: costs.map((row) => ({
            slots: 1,
            emptySlotPrice: 100_000,
            candidates: row.map((cost, volunteer) => ({ volunteer, cost })),
          })),
          capacities: costs.map(() => 1),
        });
        const trusted = munkres(costs).reduce((sum, [i, j]) => sum + costs[i]![j]!, 0);
        expect(found.cost).toBe(trusted);
      },
    ),
    { numRuns: 1000 },
  );
});
