import type { Market } from "./market";

/**
 * A cost that no assignment goes below, for any prices of volunteers (`dual` <= 0; what is above 0 counts as 0): every
 * order takes its cheapest choices at cost - dual or stays empty at its price, and the capacities are paid back. With the
 * prices of the cheapest assignment it is the cost of that assignment, which proves it (duality of linear programmes).
 */
export function lowestPossible(market: Market, volunteerDual: Int32Array): number {
  let total = 0;
  for (let volunteer = 0; volunteer < volunteerDual.length; volunteer++)
    total += (market.capacities[volunteer] as number) * Math.min(0, volunteerDual[volunteer] as number);
  for (let order = 0; order < market.slots.length; order++) total += lowestFor(market, volunteerDual, order);
  return total;
}

function lowestFor({ choices, slots, emptySlotPrices }: Market, dual: Int32Array, order: number): number {
  const empty = emptySlotPrices[order] as number;
  const wanted = slots[order] as number;
  const prices: number[] = [];
  const end = choices.start[order + 1] as number;
  for (let at = choices.start[order] as number; at < end; at++) {
    const price = (choices.cost[at] as number) - Math.min(0, dual[choices.partner[at] as number] as number);
    if (price < empty) prices.push(price);
  }
  const best = prices.sort((one, other) => one - other).slice(0, wanted);
  return best.reduce((sum, price) => sum + price, (wanted - best.length) * empty);
}
