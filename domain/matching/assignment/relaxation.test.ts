import fc from "fast-check";
import { anOrder } from "./assignment-builders";
import type { AssignmentProblem } from "./assignment-problem";
import { certificateFaults, pricedPairs } from "./certificate-faults";
import { choiceAt, forbidOnly, newRelaxation, solutionOf, solveRelaxation } from "./relaxation";

/** Costs by order and volunteer, null where the two do not go together; slots and capacities beside. */
const problems = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 6 }))
  .chain(([orders, volunteers]) => {
    const costs = fc.array(fc.option(fc.integer({ min: 0, max: 30 }), { freq: 4 }), {
      minLength: volunteers,
      maxLength: volunteers,
    });
    const order = fc.record({
      slots: fc.integer({ min: 1, max: 3 }),
      emptySlotPrice: fc.integer({ min: 0, max: 40 }),
      costs,
    });
    return fc.record({
      orders: fc.array(order, { minLength: orders, maxLength: orders }),
      capacities: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: volunteers, maxLength: volunteers }),
    });
  });

type Table = typeof problems extends fc.Arbitrary<infer One> ? One : never;

/** The problem without the choices that are struck out, each named by its place among all of them. */
const problemOf = ({ orders, capacities }: Table, struck: ReadonlySet<number> = new Set()): AssignmentProblem => {
  let at = -1;
  return {
    orders: orders.map(({ costs, ...more }) => {
      const candidates = costs.flatMap((cost, volunteer) => {
        if (cost === null) return [];
        at += 1;
        return struck.has(at) ? [] : [{ volunteer, cost }];
      });
      return anOrder(candidates, more);
    }),
    capacities,
  };
};

const solvedFrom = (problem: AssignmentProblem) => {
  const relaxation = newRelaxation(problem);
  for (const _ of solveRelaxation(relaxation));
  return relaxation;
};

test("with choices forbidden and allowed again it costs what the problem without them costs, with a certificate", () => {
  const struck = fc.array(fc.uniqueArray(fc.nat(35), { maxLength: 12 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(problems, struck, (table, steps) => {
      const relaxation = solvedFrom(problemOf(table));
      const choices = relaxation.market.choices.partner.length;
      for (const step of steps) {
        const forbidden = new Set(step.filter((at) => at < choices));
        forbidOnly(relaxation, forbidden);
        const fresh = solvedFrom(problemOf(table, forbidden));
        const { pairs, cost } = solutionOf(relaxation);
        expect(cost).toBe(solutionOf(fresh).cost);
        expect(certificateFaults(relaxation.market, pricedPairs(relaxation.standing))).toStrictEqual([]);
        const made = pairs.map(({ order, volunteer }) => choiceAt(relaxation, order, volunteer));
        expect(made.filter((at) => forbidden.has(at))).toStrictEqual([]);
      }
    }),
    { numRuns: 2000 },
  );
});

test("a choice is found by its order and volunteer, also where the one before has none", () => {
  const candidates = [4, 2].map((volunteer) => ({ volunteer, cost: volunteer }));
  const relaxation = newRelaxation({
    orders: [anOrder([{ volunteer: 1, cost: 7 }]), anOrder([]), anOrder(candidates)],
    capacities: [1, 1, 1, 1, 1],
  });
  expect([choiceAt(relaxation, 0, 1), choiceAt(relaxation, 2, 4), choiceAt(relaxation, 2, 2)]).toEqual([0, 1, 2]);
});
