import { newScratch, settlePlace, type Seeking } from "./cheapest-way";
import { newSide, turned, type Choices, type Side } from "./market";

/** Who may be paired at which cost, seen from the orders, with the places of both sides. */
export type Market = {
  readonly choices: Choices;
  readonly slots: Int32Array;
  readonly emptySlotPrices: Float64Array;
  readonly capacities: Int32Array;
};

/** Both sides as they stand: pairs in `held`, prices in `dual`. */
export type Standing = { readonly orders: Side; readonly volunteers: Side };

const PLACES_BETWEEN_LOOKS = 256;

export const newStanding = (market: Market): Standing => ({
  orders: newSide(market.slots, market.emptySlotPrices),
  volunteers: newSide(market.capacities, new Float64Array(market.capacities.length)),
});

/**
 * The pairs that cost least together with the prices of the slots left empty, by shortest augmenting paths; the scarcer
 * side looks for the other, which is where the ways are short. Between slices it hands out the share of places settled.
 */
export function* cheapestPairs(market: Market, standing: Standing): Generator<number, void> {
  const { orders, volunteers } = standing;
  const { choices } = market;
  const isScarce = sum(market.slots) > sum(market.capacities);
  const seeking = isScarce
    ? newSeeking(volunteers, orders, turned(choices, volunteers.size))
    : newSeeking(orders, volunteers, choices);
  startLow(seeking);
  yield* settleAll(seeking);
}

export function newSeeking(own: Side, other: Side, choices: Choices): Seeking {
  const scratch = newScratch(own.size + other.size);
  return { own, other, choices, scratch, search: 0, settledLength: 0, bestEnd: -1, bestDistance: Infinity };
}

/** Sets the prices of the seeking side so low that nobody is worth taking yet. */
function startLow({ own, other, choices }: Seeking): void {
  let lowest = Infinity;
  for (let member = 0; member < own.size; member++) {
    lowest = Math.min(lowest, own.emptyPrice[member] as number);
    const end = choices.start[member + 1] as number;
    for (let at = choices.start[member] as number; at < end; at++) {
      const price = (choices.cost[at] as number) - (other.dual[choices.partner[at] as number] as number);
      if (price < lowest) lowest = price;
    }
  }
  own.dual.fill(lowest);
}

function* settleAll(seeking: Seeking): Generator<number, void> {
  const { own } = seeking;
  let settled = 0;
  for (let member = 0; member < own.size; member++) {
    while (isUnsettled(own, member)) {
      settlePlace(seeking, member);
      settled += 1;
      if (settled % PLACES_BETWEEN_LOOKS === 0) yield member / own.size;
    }
  }
}

const isUnsettled = (side: Side, member: number): boolean =>
  (side.free[member] as number) > 0 && (side.dual[member] as number) < (side.emptyPrice[member] as number);

function sum(numbers: Int32Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
