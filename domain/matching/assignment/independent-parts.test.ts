import { anOrder } from "./assignment-builders";
import { independentParts, together } from "./independent-parts";

const problem = {
  orders: [
    anOrder([{ volunteer: 2, cost: 5 }]),
    anOrder([
      { volunteer: 0, cost: 7 },
      { volunteer: 1, cost: 8 },
    ]),
    anOrder([]),
    anOrder([{ volunteer: 1, cost: 9 }], { slots: 2 }),
  ],
  capacities: [1, 2, 3, 4],
  cannotBoth: (one: number, other: number, volunteer: number) => one + other === 4 && volunteer === 1,
};

test("orders that a volunteer links are in one part, smaller parts first, with places of their own", () => {
  const parts = independentParts(problem);
  expect(parts.map(({ orders, volunteers }) => ({ orders, volunteers }))).toEqual([
    { orders: [0], volunteers: [2] },
    { orders: [2], volunteers: [] },
    { orders: [1, 3], volunteers: [0, 1] },
  ]);
  const last = parts[2]!.problem;
  expect(last.orders).toEqual([problem.orders[1], problem.orders[3]]);
  expect(last.capacities).toEqual([1, 2]);
  expect([last.cannotBoth?.(0, 1, 1), last.cannotBoth?.(0, 1, 0)]).toEqual([true, false]);
  expect(parts[0]!.problem.orders[0]!.candidates).toEqual([{ volunteer: 0, cost: 5 }]);
});

test("what was found in the parts is one assignment again, and proven only if all parts are", () => {
  const parts = independentParts(problem);
  const first = { pairs: [{ order: 0, volunteer: 0, cost: 5 }], emptySlots: [0], cost: 5, lowestPossible: 5 };
  const second = { pairs: [], emptySlots: [1], cost: 100, lowestPossible: 100 };
  const third = {
    pairs: [
      { order: 0, volunteer: 1, cost: 8 },
      { order: 1, volunteer: 0, cost: 9 },
    ],
    emptySlots: [0, 1],
    cost: 117,
    lowestPossible: 110,
  };
  const proven = { isOptimal: true };
  const found = [
    { ...first, ...proven },
    { ...second, ...proven },
    { ...third, isOptimal: false },
  ];
  expect(together(parts, found, 4)).toEqual({
    pairs: [
      { order: 0, volunteer: 2, cost: 5 },
      { order: 1, volunteer: 1, cost: 8 },
      { order: 3, volunteer: 0, cost: 9 },
    ],
    emptySlots: [0, 0, 1, 1],
    cost: 222,
    isOptimal: false,
    lowestPossible: 215,
  });
});
