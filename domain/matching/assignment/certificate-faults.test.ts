import fc from "fast-check";
import { byTable, settled } from "./assignment-builders";
import { certificateFaults, pricedPairs, type PricedPairs } from "./certificate-faults";
import { greedyAssignment } from "./greedy-assignment";
import { toMarket } from "./to-market";

const problem = byTable([
  [10, 11, 30],
  [12, null, 40],
]);
const { market } = toMarket(problem);
const right = pricedPairs(settled(market));

test("the cheapest pairs with their prices have no fault", () => {
  expect(certificateFaults(market, right)).toEqual([]);
});

const first = { order: 0, volunteer: 1, cost: 11 };
const second = { order: 1, volunteer: 0, cost: 12 };

test.each<[string, Partial<PricedPairs>, string]>([
  ["a pair made twice", { pairs: [first, first, second] }, "a pair is made twice"],
  [
    "a pair that is no choice",
    { pairs: [first, second, { order: 1, volunteer: 1, cost: 0 }] },
    "order 1 with volunteer 1: not a choice at that cost",
  ],
  [
    "a pair at a cost that is not its own",
    { pairs: [first, { ...second, cost: 3 }] },
    "order 1 with volunteer 0: not a choice at that cost",
  ],
  [
    "too many for an order",
    { pairs: [first, second, { order: 1, volunteer: 2, cost: 40 }] },
    "order 1: more pairs than places",
  ],
  [
    "too many for a volunteer",
    { pairs: [{ ...first, volunteer: 0, cost: 10 }, second] },
    "volunteer 0: more pairs than places",
  ],
  ["an order left out", { pairs: [first] }, "order 1: a place empty though it is worth filling"],
  [
    "prices so low that made pairs are too dear",
    { orderDual: [0, 0] },
    "order 0 with volunteer 1: made though too dear",
  ],
  [
    "prices so high that others would be cheaper",
    { orderDual: [99, 99] },
    "order 0 with volunteer 2: not made though cheaper",
  ],
  [
    "a price above that of an empty slot",
    { orderDual: [11, 9_000_000] },
    "order 1: a price above that of an empty place",
  ],
  [
    "a price above nothing for a volunteer",
    { volunteerDual: [-1, 1, 0] },
    "volunteer 1: a price above that of an empty place",
  ],
  [
    "a price for a volunteer who is free",
    { volunteerDual: [-1, 0, -5] },
    "volunteer 2: a place empty though it is worth filling",
  ],
])("finds %s", (_, wrong, fault) => {
  expect(certificateFaults(market, { ...right, ...wrong })).toContain(fault);
});

test("whenever greedy costs more, no prices make its certificate right", () => {
  let caught = 0;
  const tables = fc.array(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 4, maxLength: 4 }), {
    minLength: 4,
    maxLength: 4,
  });
  fc.assert(
    fc.property(tables, (table) => {
      const { market: ofTable } = toMarket(byTable(table));
      const best = pricedPairs(settled(ofTable));
      const greedy = greedyAssignment(byTable(table));
      const isDearer = greedy.cost > best.pairs.reduce((sum, pair) => sum + pair.cost, 0);
      expect(certificateFaults(ofTable, { ...best, pairs: greedy.pairs }).length > 0).toBe(isDearer);
      caught += isDearer ? 1 : 0;
    }),
    { numRuns: 300 },
  );
  expect(caught).toBeGreaterThan(100);
});
