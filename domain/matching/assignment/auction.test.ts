import fc from "fast-check";
import { byTable } from "./assignment-builders";
import { auctionRound, newAuction } from "./auction";
import { newStanding } from "./market";
import { allNear, nearChoices, type Field } from "./near-choices";
import { toMarket } from "./to-market";

const costs = fc.option(fc.integer({ min: 0, max: 200 }), { freq: 6 });
const tables = fc
  .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 8 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(costs, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
  );

const fieldOf = (table: readonly (readonly (number | null)[])[], emptySlotPrice: number): Field => {
  const { market } = toMarket(byTable(table, emptySlotPrice));
  const { orders: own, volunteers: other } = newStanding(market);
  return { own, other, choices: market.choices, near: allNear(market.choices) };
};

/** What each choice of a member costs it at the prices there are, and its empty place. */
const pricesOf = (table: readonly (readonly (number | null)[])[], { own, other }: Field, member: number) =>
  [...(table[member] ?? []), null].map((cost, place, all) =>
    place === all.length - 1 ? own.emptyPrice[member]! : cost === null ? Infinity : cost - other.dual[place]!,
  );

test("after a round everybody has, within a step, what is cheapest at the prices found, and nobody has two", () => {
  const settings = fc.record({
    steps: fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 3 }),
    emptySlotPrice: fc.constantFrom(60, 150, 1000),
    margin: fc.option(fc.integer({ min: 1, max: 60 })),
  });
  fc.assert(
    fc.property(tables, settings, (table, { steps, emptySlotPrice, margin }) => {
      const field = fieldOf(table, emptySlotPrice);
      const auction = newAuction(field);
      for (const step of steps) {
        for (const _ of auctionRound(auction, step));
        expect(auction.waitingLength).toBe(0);
        const partners = table.map((_, member) => auction.winner.indexOf(member));
        expect([...auction.winner].filter((member) => member >= 0)).toHaveLength(
          partners.filter((at) => at >= 0).length,
        );
        partners.forEach((partner, member) => {
          const prices = pricesOf(table, field, member);
          const paid = prices[partner === -1 ? prices.length - 1 : partner]!;
          expect(paid).toBeLessThanOrEqual(Math.min(...prices) + step);
        });
        if (margin !== null) field.near = nearChoices(field, margin);
      }
    }),
    { numRuns: 2000 },
  );
});

test("the cheapest falls by the gap to the second cheapest and by the step, and the bidder keeps what it cost", () => {
  const field = fieldOf([[5, 9, 30]], 40);
  for (const _ of auctionRound(newAuction(field), 3));
  expect([...field.other.dual]).toEqual([5 - 9 - 3, 0, 0]);
  expect([...field.own.dual]).toEqual([5]);
});

test("an empty place counts as the second cheapest, and who is cheapest alone does not bid", () => {
  const field = fieldOf([[5], [50]], 40);
  for (const _ of auctionRound(newAuction(field), 3));
  expect([...field.other.dual]).toEqual([5 - 40 - 3]);
  expect([...field.own.dual]).toEqual([5, 40]);
});

test("members without a place do not bid", () => {
  const field = fieldOf([[5], [6]], 40);
  field.own.places[0] = 0;
  const auction = newAuction(field);
  for (const _ of auctionRound(auction, 3));
  expect([...auction.winner]).toEqual([1]);
});

test("a round is given up after a hundred bids for each member, in slices", () => {
  const table = Array.from({ length: 300 }, () => Array.from({ length: 299 }, () => 7));
  const field = fieldOf(table, 1_000_000_000);
  const auction = newAuction(field);
  const slices = [...auctionRound(auction, 1)].length;
  expect(slices).toBe(Math.floor((100 * 300) / 4096));
  expect(auction.waitingLength).toBeGreaterThan(0);
});
