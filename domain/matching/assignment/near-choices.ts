import type { Choices, Side } from "./market";

/** The cheap ones among the choices: whatever is not named for a member costs it at least `bound` at today's prices. */
export type NearChoices = { readonly choices: Choices; readonly bound: Float64Array };

/** All choices are near: nothing beyond them. */
export const allNear = (choices: Choices): NearChoices => ({
  choices,
  bound: new Float64Array(choices.start.length - 1).fill(Infinity),
});

/**
 * The choices that cost their own member at most `margin` more than its cheapest one. They may stand for all as long as
 * the other side's `dual` only falls, because what was left out only becomes dearer by that.
 */
export function nearChoices(own: Side, other: Side, all: Choices, margin: number): NearChoices {
  const { start, partner, cost } = all;
  const nearStart = new Int32Array(own.size + 1);
  const bound = new Float64Array(own.size);
  const kept: number[] = [];
  for (let member = 0; member < own.size; member++) {
    const most = cheapestPrice(own, other, all, member) + margin;
    const end = start[member + 1] as number;
    for (let at = start[member] as number; at < end; at++)
      if ((cost[at] as number) - (other.dual[partner[at] as number] as number) < most) kept.push(at);
    nearStart[member + 1] = kept.length;
    bound[member] = most;
  }
  const nearPartner = Int32Array.from(kept, (at) => partner[at] as number);
  const nearCost = Float64Array.from(kept, (at) => cost[at] as number);
  return { choices: { start: nearStart, partner: nearPartner, cost: nearCost }, bound };
}

/** What the cheapest choice of a member costs it, or its empty place if that is cheaper. */
export function cheapestPrice(own: Side, other: Side, { start, partner, cost }: Choices, member: number): number {
  let lowest = own.emptyPrice[member] as number;
  const end = start[member + 1] as number;
  for (let at = start[member] as number; at < end; at++) {
    const price = (cost[at] as number) - (other.dual[partner[at] as number] as number);
    if (price < lowest) lowest = price;
  }
  return lowest;
}
