import { anOrder, byTable, solved } from "./assignment-builders";
import type { AssignmentProblem, AssignmentSlice } from "./assignment-problem";
import { bestAssignment } from "./best-assignment";
import { addCheapestFirst, emptyDraft, finished } from "./draft-assignment";
import { greedyAssignment } from "./greedy-assignment";

const pair = (order: number, volunteer: number, cost: number) => ({ order, volunteer, cost });

describe("The cheapest pair first", () => {
  it("takes the cheapest of all, whichever order it belongs to, and answers by order and volunteer", () => {
    const problem = {
      orders: [
        anOrder(
          [
            { volunteer: 2, cost: 1 },
            { volunteer: 0, cost: 3 },
          ],
          { slots: 2 },
        ),
        anOrder([{ volunteer: 1, cost: 0 }]),
        anOrder([{ volunteer: 0, cost: 2 }], { emptySlotPrice: 50 }),
      ],
      capacities: [1, 1, 1],
    };
    expect(greedyAssignment(problem)).toMatchObject({
      pairs: [pair(0, 2, 1), pair(1, 1, 0), pair(2, 0, 2)],
      emptySlots: [1, 0, 0],
    });
    expect(greedyAssignment({ ...problem, capacities: [2, 1, 1] })).toMatchObject({
      pairs: [pair(0, 0, 3), pair(0, 2, 1), pair(1, 1, 0), pair(2, 0, 2)],
      cost: 6,
      isOptimal: true,
      lowestPossible: 6,
    });
  });

  it.each([
    ["the cheaper one", [pair(0, 0, 9), pair(1, 0, 5)], [pair(1, 0, 5)]],
    ["among equals the earlier order", [pair(1, 0, 5), pair(0, 0, 5)], [pair(0, 0, 5)]],
    ["in one order the earlier volunteer", [pair(0, 1, 5), pair(0, 0, 5)], [pair(0, 0, 5)]],
    [
      "the cheaper one though its order is later",
      [pair(0, 1, 7), pair(1, 1, 3), pair(0, 0, 9)],
      [pair(0, 0, 9), pair(1, 1, 3)],
    ],
  ])("makes %s first, and what then fits", (_which, pairs, made) => {
    const draft = emptyDraft(
      byTable([
        [1, 1],
        [1, 1],
      ]),
    );
    addCheapestFirst(draft, pairs);
    expect(finished(draft, 0).pairs).toEqual(made);
  });

  it("leaves what was given and what was answered apart", () => {
    const draft = emptyDraft(byTable([[4], [4]]));
    const given = [pair(1, 0, 4), pair(0, 0, 4)];
    addCheapestFirst(draft, given);
    expect(given).toEqual([pair(1, 0, 4), pair(0, 0, 4)]);
    const answer = finished(draft, 3);
    draft.emptySlots[0] = 7;
    expect(answer).toMatchObject({ emptySlots: [0, 1], isOptimal: false, lowestPossible: 3 });
  });

  it("makes no pair that costs as much as an empty slot, or more", () => {
    const problem = byTable([[5], [6], [4]], 5);
    expect(greedyAssignment(problem).pairs).toEqual([pair(2, 0, 4)]);
    expect(greedyAssignment(byTable([[5]], 5))).toMatchObject({ pairs: [], emptySlots: [1], cost: 5, isOptimal: true });
  });

  it("says by how much a better one is possible", () => {
    const stranded = byTable(
      [
        [10, 11],
        [12, null],
      ],
      100,
    );
    expect(greedyAssignment(stranded)).toMatchObject({ cost: 110, isOptimal: false, lowestPossible: 22 });
  });
});

describe("The best assignment", () => {
  it("is answered by order and volunteer, whatever parts it falls into", () => {
    const problem: AssignmentProblem = {
      orders: [
        anOrder(
          [
            { volunteer: 2, cost: 5 },
            { volunteer: 1, cost: 6 },
          ],
          { slots: 2 },
        ),
        anOrder([{ volunteer: 0, cost: 1 }]),
        anOrder([{ volunteer: 1, cost: 2 }]),
      ],
      capacities: [1, 2, 1],
      cannotBoth: () => false,
    };
    const expected = {
      pairs: [pair(0, 1, 6), pair(0, 2, 5), pair(1, 0, 1), pair(2, 1, 2)],
      emptySlots: [0, 0, 0],
      cost: 14,
      isOptimal: true,
      lowestPossible: 14,
    };
    expect(solved(problem)).toEqual(expected);
    expect(solved({ orders: problem.orders, capacities: problem.capacities })).toEqual(expected);
  });

  it("keeps each slot of its own order empty", () => {
    const orders = [
      anOrder([{ volunteer: 0, cost: 1 }], { slots: 3, emptySlotPrice: 7 }),
      anOrder([], { slots: 2, emptySlotPrice: 4 }),
    ];
    const answer = { pairs: [pair(0, 0, 1)], emptySlots: [2, 2], cost: 23, isOptimal: true, lowestPossible: 23 };
    expect(solved({ orders, capacities: [1] })).toEqual(answer);
    expect(solved({ orders, capacities: [1], cannotBoth: () => true })).toEqual(answer);
  });

  /** Two quarters that share nobody; in each more is to do at once than one can do, and the prices are close. */
  const quarters = (): AssignmentProblem => {
    const costs = [3, 8, 5, 9, 4, 7, 6, 2, 8, 5, 7, 3, 9, 6];
    const orders = costs.map((cost, order) =>
      anOrder(
        [0, 1, 2].map((one) => ({ volunteer: (order % 2) * 3 + one, cost: cost + ((order * 7 + one * 5) % 8) })),
        { emptySlotPrice: 40 },
      ),
    );
    return {
      orders,
      capacities: [3, 3, 3, 3, 3, 3],
      cannotBoth: (one, other, volunteer) => Math.abs(one - other) <= 4 + (volunteer % 2) * 2,
    };
  };

  it("can be stopped between any two slices: what is found so far answers for every order, and ever more is done", () => {
    const problem = quarters();
    const slices: AssignmentSlice[] = [];
    const search = bestAssignment(problem);
    let step = search.next();
    for (; step.done !== true; step = search.next()) slices.push({ ...step.value, best: step.value.best });
    const best = step.value;
    expect(best).toMatchObject({ isOptimal: true, lowestPossible: best.cost });
    expect(slices.length).toBeGreaterThan(2);
    let doneShare = 0;
    for (const slice of slices) {
      expect(slice.doneShare).toBeGreaterThanOrEqual(doneShare);
      expect(slice.doneShare).toBeLessThanOrEqual(1);
      ({ doneShare } = slice);
    }
    const again = bestAssignment(problem);
    for (let one = again.next(); one.done !== true; one = again.next()) {
      const soFar = one.value.best();
      expect(soFar.emptySlots).toHaveLength(problem.orders.length);
      expect(soFar.pairs.length + soFar.emptySlots.reduce((sum, empty) => sum + empty, 0)).toBe(problem.orders.length);
      expect(soFar.cost).toBeGreaterThanOrEqual(best.cost);
      expect(soFar.lowestPossible).toBeLessThanOrEqual(best.cost);
    }
  });
});
