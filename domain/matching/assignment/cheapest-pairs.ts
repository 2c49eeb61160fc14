import { auctionRound, newAuction } from "./auction";
import { turned, type Choices, type Market, type Side, type Standing } from "./market";
import { allNear, nearChoices, type Field } from "./near-choices";
import { isUnsettled, newSeeking, settleSide, takeCheapest } from "./settle";

/** When the scarcer side is at least this part of the other, ways become long and an auction pays. */
const TIGHT = 0.7;

// The auction's steps decide the speed only, as long as numbers stay within 32 bits (see HIGHEST_COST): from a twelfth of
// the difference in costs down to its 3000th part.
const STEPS_ACROSS = 12;
const STEP_SHRINKS = 7;
const FINEST_STEP = 1 / 3000;

// Members with long lists look at near choices only, at fewer after every round: the finer the step, the less prices move.
const LONG_LIST = 200;
const MARGIN_STEPS = 3;
const COSTS_LOOKED_AT = 10_000;

/**
 * The pairs that cost least together with the prices of the slots left empty, by shortest augmenting paths; the scarcer
 * side looks for the other, which is where the ways are short. Where both are nearly as many, an auction finds prices to
 * start from. Between slices it hands out the share that is done, which never falls.
 */
export function* cheapestPairs(market: Market, { orders, volunteers }: Standing): Generator<number, void> {
  const ordersSeek = sum(market.slots) <= sum(market.capacities);
  const choices = ordersSeek ? market.choices : turned(market.choices, volunteers.size);
  const [own, other] = ordersSeek ? [orders, volunteers] : [volunteers, orders];
  const isTight = sum(own.places) >= TIGHT * sum(other.places);
  const field = { own, other, choices, near: allNear(choices) };
  if (isTight && isUnit(own) && isUnit(other)) return yield* auctionAndSettle(field);
  takeCheapest(field);
  yield* settleSide(newSeeking(field));
}

function* auctionAndSettle(field: Field): Generator<number, void> {
  const { own, other, choices } = field;
  const range = costRange(choices);
  const isLong = choices.partner.length > LONG_LIST * own.size;
  const auction = newAuction(field);
  let step = Math.ceil(range / STEPS_ACROSS);
  for (let margin = MARGIN_STEPS; step >= Math.max(1, range * FINEST_STEP); margin *= 2) {
    for (const _ of auctionRound(auction, step)) yield 0;
    if (isLong) field.near = nearChoices(field, margin * step);
    step = Math.floor(step / STEP_SHRINKS);
  }
  takeCheapest(field);
  for (const share of settleSide(newSeeking(field))) yield share / 2;
  if (!other.free.some((_, member) => isUnsettled(other, member))) return;
  const back = turned(choices, other.size);
  const seekBack = newSeeking({ own: other, other: own, choices: back, near: allNear(back) });
  for (const share of settleSide(seekBack)) yield (1 + share) / 2;
}

/** The difference between the dearest and the cheapest choice, by a sample: only the steps depend on it. */
function costRange({ cost }: Choices): number {
  const stride = Math.ceil(cost.length / COSTS_LOOKED_AT);
  let lowest = Infinity;
  let highest = 0;
  for (let at = 0; at < cost.length; at += stride) {
    lowest = Math.min(lowest, cost[at] as number);
    highest = Math.max(highest, cost[at] as number);
  }
  return Math.max(1, highest - lowest);
}

const isUnit = (side: Side): boolean => side.places.every((places) => places <= 1);

function sum(numbers: Int32Array): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}
