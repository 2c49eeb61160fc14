import fc from "fast-check";
import { munkres } from "munkres";
import type { AssignmentProblem } from "./assignment-problem";
import { anOrder, beyondAnyCost, byTable, settled } from "./assignment-builders";
import { certificateFaults, pricedPairs } from "./certificate-faults";
import { cheapestPairs } from "./cheapest-pairs";
import { lowestPossible } from "./lowest-possible";
import { HIGHEST_COST, newStanding } from "./market";
import { toMarket } from "./to-market";

/** Each order with one of a few whom many would like best, and three others at costs without a pattern. */
const sparse = (orders: number, volunteers: number): AssignmentProblem => ({
  orders: Array.from({ length: orders }, (_, order) => {
    const others = [7, 31, 97].map((stride) => (order * stride) % volunteers);
    const costs = others.map((volunteer, at) => ({ volunteer, cost: 10 + ((order * (at + 1) * 613) % 997) }));
    return anOrder([{ volunteer: order % 100, cost: 0 }, ...costs], { emptySlotPrice: 700 });
  }),
  capacities: new Array<number>(volunteers).fill(1),
});

test.each([
  { what: "many more volunteers", orders: 2000, volunteers: 4000 },
  { what: "as many volunteers", orders: 5000, volunteers: 5000 },
  { what: "somewhat fewer volunteers", orders: 5000, volunteers: 4000 },
  { what: "many more orders", orders: 14_000, volunteers: 9000 },
])("with $what the share that is done rises from slice to slice, and never above one", ({ orders, volunteers }) => {
  const { market } = toMarket(sparse(orders, volunteers));
  const standing = newStanding(market);
  const shares = [...cheapestPairs(market, standing)];
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares[0]).toBeGreaterThanOrEqual(0);
  expect(shares[shares.length - 1]).toBeGreaterThan(0.5);
  expect(shares[shares.length - 1]).toBeLessThanOrEqual(1);
  expect(certificateFaults(market, pricedPairs(standing))).toEqual([]);
});

type Costs = readonly (readonly (number | null)[])[];

const beyondAll = 1_000 * HIGHEST_COST;

/** The solver and munkres, which knows no empty slots: each order gets a column of its own for staying empty. */
function compare(costs: Costs, emptySlotPrice: number): void {
  const { market } = toMarket(byTable(costs, emptySlotPrice));
  const standing = settled(market);
  const solution = pricedPairs(standing);
  expect(certificateFaults(market, solution)).toEqual([]);
  const cost = solution.pairs.reduce((sum, pair) => sum + pair.cost, 0);
  const empty = costs.length - solution.pairs.length;
  const table = costs.map((row, order) => [
    ...row.map((one) => one ?? beyondAll),
    ...costs.map((_, other) => (other === order ? emptySlotPrice : beyondAll)),
  ]);
  const trusted = munkres(table).reduce((sum, [row, column]) => sum + (table[row]?.[column] ?? Number.NaN), 0);
  expect(cost + empty * emptySlotPrice).toBe(trusted);
  expect(lowestPossible(market, standing.volunteers.dual)).toBe(trusted);
}

const tables = (cost: fc.Arbitrary<number | null>, most: number) =>
  fc
    .tuple(fc.integer({ min: 1, max: most }), fc.integer({ min: 1, max: most }))
    .chain(([rows, columns]) => tableOf(cost, rows, columns));

const tableOf = (cost: fc.Arbitrary<number | null>, rows: number, columns: number) =>
  fc.array(fc.array(cost, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

const costs = (max: number) => fc.integer({ min: 0, max });
const orNothing = (cost: fc.Arbitrary<number>) => fc.option(cost, { freq: 2 });

describe("the cheapest pairs cost what munkres finds, with a certificate", () => {
  test("squares", () => {
    const squares = fc.integer({ min: 1, max: 12 }).chain((size) => tableOf(costs(100), size, size));
    fc.assert(
      fc.property(squares, (table) => compare(table, beyondAnyCost)),
      { numRuns: 1000 },
    );
  });

  test("more orders than volunteers, and fewer", () => {
    fc.assert(
      fc.property(tables(costs(1000), 12), (table) => compare(table, beyondAnyCost)),
      { numRuns: 1000 },
    );
  });

  test("where many cannot go together", () => {
    fc.assert(
      fc.property(tables(orNothing(costs(50)), 12), (table) => compare(table, beyondAnyCost)),
      { numRuns: 1000 },
    );
  });

  test("where leaving a slot empty may be cheaper", () => {
    fc.assert(fc.property(tables(orNothing(costs(100)), 10), fc.integer({ min: 0, max: 120 }), compare), {
      numRuns: 1000,
    });
  });

  test("at the highest costs there are, which the numbers still hold", () => {
    const extreme = fc.oneof(costs(9), fc.integer({ min: HIGHEST_COST - 9, max: HIGHEST_COST }));
    fc.assert(
      fc.property(tables(orNothing(extreme), 9), (table) => compare(table, HIGHEST_COST)),
      { numRuns: 1000 },
    );
    for (const seed of [1, 2, 3]) {
      const [table] = fc.sample(tableOf(extreme, 220, 220), { seed, numRuns: 1 });
      compare(table ?? [], HIGHEST_COST);
    }
  });

  test.each([
    [3, 2, HIGHEST_COST],
    [200, 199, 300_000],
  ])("%i orders that all want the same %i volunteers do not outbid each other for ever", (rows, columns, price) => {
    const table = Array.from({ length: rows }, () => Array.from({ length: columns }, (_, column) => column));
    compare(table, price);
    const { market } = toMarket(byTable(table, price));
    expect([...cheapestPairs(market, newStanding(market))].length).toBeLessThan(30);
  });

  test.each([
    { rows: 260, columns: 260, seed: 1 },
    { rows: 240, columns: 300, seed: 2 },
    { rows: 320, columns: 250, seed: 3 },
  ])("$rows orders, each of which $columns volunteers could do", ({ rows, columns, seed }) => {
    const [table] = fc.sample(tableOf(costs(3000), rows, columns), { seed, numRuns: 1 });
    compare(table ?? [], beyondAnyCost);
  });

  /** Places on a plane, some far from all others; whoever lacks the skill costs as much as three kilometres more. */
  const clustered = (rows: number, columns: number) => {
    const meters = fc.integer({ min: 0, max: 2000 });
    const one = fc.record({ middle: fc.integer({ min: 0, max: 6 }), east: meters, north: meters, skill: fc.nat(3) });
    const many = (length: number) => fc.array(one, { minLength: length, maxLength: length });
    const middleEast = [0, 9000, 20_000, 3000, 15_000, 1000, 12_000];
    return fc.tuple(many(rows), many(columns)).map(([orders, volunteers]) =>
      orders.map((order) =>
        volunteers.map((volunteer) => {
          const east = middleEast[order.middle]! + order.east - middleEast[volunteer.middle]! - volunteer.east;
          const way = Math.round(Math.hypot(east, order.north - volunteer.north));
          return way + (order.skill === volunteer.skill ? 0 : 3000);
        }),
      ),
    );
  };

  test.each([
    { rows: 250, columns: 250, seed: 1 },
    { rows: 250, columns: 250, seed: 2 },
    { rows: 250, columns: 280, seed: 3 },
    { rows: 300, columns: 240, seed: 4 },
  ])("$rows orders in quarters where $columns volunteers live unevenly", ({ rows, columns, seed }) => {
    const [table] = fc.sample(clustered(rows, columns), { seed, numRuns: 1 });
    compare(table ?? [], beyondAnyCost);
    compare(table ?? [], 5000);
  });
});
