import fc from "fast-check";
import { byTable } from "./assignment-builders";
import { auctionRound, type Field } from "./auction";
import { certificateFaults, pricedPairs } from "./certificate-faults";
import { newStanding } from "./cheapest-pairs";
import { turned } from "./market";
import { allNear, nearChoices } from "./near-choices";
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
    coarse: fc.integer({ min: 1, max: 80 }),
    fine: fc.integer({ min: 1, max: 40 }),
    margin: fc.integer({ min: 1, max: 60 }),
    emptySlotPrice: fc.constantFrom(60, 150, 1000),
  });
  fc.assert(
    fc.property(tables, settings, (table, { coarse, fine, margin, emptySlotPrice }) => {
      const { market } = toMarket(byTable(table, emptySlotPrice));
      const { orders: own, volunteers: other } = newStanding(market);
      const { choices } = market;
      const all: Field = { own, other, choices, near: allNear(choices) };
      run(auctionRound(all, coarse));
      const field = { ...all, near: nearChoices(own, other, choices, margin) };
      run(auctionRound(field, fine));
      takeCheapest(field);
      run(settleSide(newSeeking(field)));
      const back = turned(choices, other.size);
      run(settleSide(newSeeking({ own: other, other: own, choices: back, near: allNear(back) })));
      expect(certificateFaults(market, pricedPairs({ orders: own, volunteers: other }))).toEqual([]);
    }),
    { numRuns: 3000 },
  );
});

test("choices are near that cost less than the margin above what the member bid for; the rest cost at least the bound", () => {
  const { market } = toMarket(byTable([[5, 8, 11, 30]], 40));
  const { orders: own, volunteers: other } = newStanding(market);
  own.dual[0] = 5;
  other.dual[3] = -2;
  const near = nearChoices(own, other, market.choices, 6);
  expect([...near.choices.partner]).toEqual([0, 1]);
  expect([...near.choices.cost]).toEqual([5, 8]);
  expect([...near.bound]).toEqual([11]);
});
