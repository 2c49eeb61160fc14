import type { Choices, Side } from "./market";

/** The cheap ones among the choices: whatever is not named for a member costs it at least `bound` at today's prices. */
export type NearChoices = { readonly choices: Choices; readonly bound: Float64Array };

/** All choices are near: nothing beyond them. */
export const allNear = (choices: Choices): NearChoices => ({
  choices,
  bound: new Float64Array(choices.start.length - 1).fill(Infinity),
});

/**
 * The choices that cost their own member less than `margin` above its `dual`. They may stand for all as long as the other
 * side's `dual` only falls, because what was left out only becomes dearer by that.
 */
export function nearChoices(own: Side, other: Side, { start, partner, cost }: Choices, margin: number): NearChoices {
  const nearStart = new Int32Array(own.size + 1);
  const bound = own.dual.map((dual) => dual + margin);
  const nearPartner = new Int32Array(partner.length);
  const nearCost = new Int32Array(partner.length);
  let length = 0;
  for (let member = 0; member < own.size; member++) {
    const most = bound[member] as number;
    const end = start[member + 1] as number;
    for (let at = start[member] as number; at < end; at++) {
      const to = partner[at] as number;
      if ((cost[at] as number) - (other.dual[to] as number) >= most) continue;
      nearPartner[length] = to;
      nearCost[length] = cost[at] as number;
      length++;
    }
    nearStart[member + 1] = length;
  }
  const choices = {
    start: nearStart,
    partner: nearPartner.slice(0, length),
    cost: nearCost.slice(0, length),
    isFull: false,
  };
  return { choices, bound };
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
