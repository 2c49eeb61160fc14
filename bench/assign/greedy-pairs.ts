import type { Market } from "../../domain/matching/assignment/market";

/** Cheapest pair first, in typed arrays like the solver it is compared with: cost of the pairs and the empty slots. */
export function greedyCost({ choices, slots, emptySlotPrices, capacities }: Market): number {
  const pairs = choices.partner.length;
  const orderOf = new Int32Array(pairs);
  for (let order = 0; order < slots.length; order++)
    orderOf.fill(order, choices.start[order], choices.start[order + 1]);
  const byCost = Float64Array.from(choices.cost, (cost, at) => cost * pairs + at).sort();
  const slotsLeft = slots.slice();
  const capacityLeft = capacities.slice();
  let cost = 0;
  for (const key of byCost) {
    const at = key % pairs;
    const order = orderOf[at] ?? 0;
    const volunteer = choices.partner[at] ?? 0;
    if (slotsLeft[order] === 0 || capacityLeft[volunteer] === 0) continue;
    if ((choices.cost[at] ?? 0) >= (emptySlotPrices[order] ?? 0)) continue;
    slotsLeft[order] = (slotsLeft[order] ?? 0) - 1;
    capacityLeft[volunteer] = (capacityLeft[volunteer] ?? 0) - 1;
    cost += choices.cost[at] ?? 0;
  }
  return slotsLeft.reduce((sum, left, order) => sum + left * (emptySlotPrices[order] ?? 0), cost);
}
