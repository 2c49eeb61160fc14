import fc from "fast-check";
import { byTable } from "./assignment-builders";
import { auctionRound, newAuction } from "./auction";
import { certificateFaults, pricedPairs } from "./certificate-faults";
import { newStanding, turned } from "./market";
import { allNear, nearChoices, type Field } from "./near-choices";
import { newSeeking, settleSide, takeCheapest } from "./settle";
import { toMarket } from "./to-market";

const run = (work: Iterable<unknown>): void => {
  for (const _ of work);
};

const tables = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })).chain(([rows, columns]) =>
  fc.array(fc.array(fc.integer({ min: 0, max: 200 }), { minLength: columns, maxLength: columns }), {
    minLength: rows,
    maxLength: rows,
  }),
);

test("however few choices count as near, and whatever the auction's steps were, the pairs are the cheapest", () => {
  const settings = fc.record({
    steps: fc.array(fc.integer({ min: 1, max: 80 }), { maxLength: 4 }),
    margin: fc.integer({ min: 1, max: 60 }),
    emptySlotPrice: fc.constantFrom(60, 150, 1000),
  });
  fc.assert(
    fc.property(tables, settings, (table, { steps, margin, emptySlotPrice }) => {
      const { market } = toMarket(byTable(table, emptySlotPrice));
      const { orders: own, volunteers: other } = newStanding(market);
      const { choices } = market;
      const field: Field = { own, other, choices, near: allNear(choices) };
      const auction = newAuction(field);
      for (const step of steps) {
        run(auctionRound(auction, step));
        field.near = nearChoices(field, margin);
      }
      takeCheapest(field);
      run(settleSide(newSeeking(field)));
      const back = turned(choices, other.size);
      run(settleSide(newSeeking({ own: other, other: own, choices: back, near: allNear(back) })));
      expect(certificateFaults(market, pricedPairs({ orders: own, volunteers: other }))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

describe("choices are near that cost less than the margin above what the member bid for", () => {
  const { market } = toMarket(byTable([[5, 8, 11, 30]], 40));
  const { choices } = market;
  const { orders: own, volunteers: other } = newStanding(market);
  const field: Field = { own, other, choices, near: allNear(choices) };

  test("and the rest cost at least the bound", () => {
    own.dual[0] = 5;
    other.dual[3] = -2;
    field.near = nearChoices(field, 6);
    expect([...field.near.choices.partner]).toEqual([0, 1]);
    expect([...field.near.choices.cost]).toEqual([5, 8]);
    expect([...field.near.bound]).toEqual([11]);
  });

  test("also of those near before, as long as they suffice", () => {
    other.dual[0] = -2;
    own.dual[0] = 7;
    field.near = nearChoices(field, 1);
    expect([...field.near.choices.partner]).toEqual([0]);
    expect([...field.near.bound]).toEqual([8]);
    field.near = nearChoices(field, 5);
    expect([...field.near.choices.partner]).toEqual([0, 1, 2]);
    expect([...field.near.bound]).toEqual([12]);
  });
});
