import { anOrder, byTable } from "./assignment-builders";
import { HIGHEST_COST, MOST_SLOTS } from "./market";
import { toMarket } from "./to-market";

const isFull = (costs: readonly (readonly (number | null)[])[]) => toMarket(byTable(costs)).market.choices.isFull;

test("a table is full when every order names everybody, in their order", () => {
  const row = [3, 1, 2];
  expect(isFull([row, row])).toBe(true);
  expect(isFull([row, [3, null, 2]])).toBe(false);
  expect(isFull([[null, 1, 2], row])).toBe(false);
  const named = (volunteers: readonly number[]) => anOrder(volunteers.map((volunteer) => ({ volunteer, cost: 1 })));
  const full = (...orders: readonly (readonly number[])[]) =>
    toMarket({ orders: orders.map(named), capacities: [1, 1] }).market.choices.isFull;
  expect([full([0, 1], [0, 1]), full([0, 1], [1, 0]), full([0], [1]), full([0, 1], [])]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test("who could do nothing of it makes no table less full, nor has he a place", () => {
  const { market, volunteerOf } = toMarket({
    orders: [anOrder([{ volunteer: 0, cost: 4 }])],
    capacities: [3, 2],
  });
  expect([...market.capacities]).toEqual([1, 0]);
  expect([...volunteerOf]).toEqual([0, 1]);
});

test("a volunteer whose orders fall into groups that clash is one member for each group, if there is room for all", () => {
  const orders = Array.from({ length: 4 }, () => anOrder([{ volunteer: 0, cost: 1 }]));
  const cannotBoth = (one: number, other: number) => one % 2 === other % 2;
  const membersWith = (capacity: number) => toMarket({ orders, capacities: [capacity], cannotBoth });
  const split = membersWith(2);
  expect([...split.market.capacities]).toEqual([1, 1]);
  expect([...split.market.choices.partner]).toEqual([0, 1, 0, 1]);
  expect([...split.volunteerOf]).toEqual([0, 0]);
  expect([...membersWith(3).market.capacities]).toEqual([1, 1]);
  expect([...membersWith(1).market.capacities]).toEqual([1]);
  expect(split.market.slots).toHaveLength(orders.length);
  const never = toMarket({ orders, capacities: [3], cannotBoth: () => false });
  expect([...never.market.capacities]).toEqual([3]);
});

test("who may have fewer orders than turns has a hand for each, and a ticket for every turn", () => {
  const orders = Array.from({ length: 6 }, () => anOrder([{ volunteer: 0, cost: 1 }], { emptySlotPrice: 40 }));
  const cannotBoth = (one: number, other: number) => one % 3 === other % 3;
  const { market, volunteerOf } = toMarket({ orders, capacities: [2], cannotBoth });
  expect([...market.capacities]).toEqual([1, 1, 1, 1, 1]);
  expect([...volunteerOf]).toEqual([0, 0, 0, 0, 0]);
  expect([...market.choices.partner]).toEqual([0, 1, 2, 0, 1, 2, 0, 3, 4, 1, 3, 4, 2, 3, 4]);
  expect([...market.choices.cost]).toEqual([1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  expect([...market.slots]).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1]);
  expect([...market.emptySlotPrices]).toEqual([40, 40, 40, 40, 40, 40, 41, 41, 41]);
});

test("where every further order costs more, so does every further hand, unless there is only one", () => {
  const orders = [1, 2].map((cost) => anOrder([{ volunteer: 0, cost }]));
  const costsWith = (capacity: number, cannotBoth?: () => boolean) => {
    const clash = cannotBoth && { cannotBoth };
    return [...toMarket({ orders, capacities: [capacity], loadCost: 7, ...clash }).market.choices.cost];
  };
  expect(costsWith(1)).toEqual([1, 2]);
  expect(costsWith(2)).toEqual([1, 2, 0, 0, 7, 0, 0, 7]);
  expect(costsWith(5)).toEqual([1, 2, 0, 0, 7, 0, 0, 7]);
  expect(costsWith(2, () => false)).toEqual([1, 2, 0, 0, 7, 0, 0, 7]);
  expect(costsWith(2, () => true)).toEqual([1, 2]);
});

test("costs, prices and slots up to the highest are taken, none above", () => {
  const problem = (slots: number, cost: number) => ({
    orders: [anOrder([{ volunteer: 0, cost }], { slots })],
    capacities: [1],
  });
  expect([...toMarket(problem(MOST_SLOTS, HIGHEST_COST)).market.choices.cost]).toEqual([HIGHEST_COST]);
  expect(() => toMarket(problem(MOST_SLOTS + 1, 0))).toThrow(/1000000 slots: 1000001/);
  expect(() => toMarket(problem(1, HIGHEST_COST + 1))).toThrow(/1000000001/);
});
