import type { AssignmentProblem, OrderToFill } from "./assignment-problem";
import type { Market } from "./cheapest-pairs";

/**
 * The problem in typed arrays. Of a volunteer named twice for one order the cheaper cost counts; no order and no
 * volunteer gets more places than there are choices. Costs, prices, slots and capacities that are not whole numbers >= 0
 * are a bug of the caller and throw.
 */
export function toMarket({ orders, capacities }: AssignmentProblem): Market {
  const chosen = orders.map((order) => cheapestByVolunteer(order, capacities));
  const start = new Int32Array(orders.length + 1);
  chosen.forEach((costs, order) => (start[order + 1] = (start[order] as number) + costs.size));
  const partner = new Int32Array(start[orders.length] as number);
  const cost = new Float64Array(partner.length);
  let at = 0;
  for (const costs of chosen)
    for (const [volunteer, itsCost] of costs) {
      partner[at] = volunteer;
      cost[at] = itsCost;
      at++;
    }
  return {
    choices: { start, partner, cost },
    slots: Int32Array.from(orders, (order) => wholeNumber(order.slots)),
    emptySlotPrices: Float64Array.from(orders, (order) => wholeNumber(order.emptySlotPrice)),
    capacities: placesWithin(capacities, partner),
  };
}

function cheapestByVolunteer(order: OrderToFill, capacities: readonly number[]): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { volunteer, cost } of order.candidates) {
    if (capacities[volunteer] === undefined) throw new RangeError(`No volunteer ${volunteer}`);
    costs.set(volunteer, Math.min(wholeNumber(cost), costs.get(volunteer) ?? Infinity));
  }
  return costs;
}

function placesWithin(capacities: readonly number[], partner: Int32Array): Int32Array {
  const choices = new Int32Array(capacities.length);
  for (const volunteer of partner) choices[volunteer] = (choices[volunteer] as number) + 1;
  return choices.map((count, volunteer) => Math.min(count, wholeNumber(capacities[volunteer] as number)));
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`Not a whole number from 0 on: ${value}`);
  return value;
}
