import type { AssignmentProblem, OrderToFill } from "./assignment-problem";
import { clashGroups } from "./clash-groups";
import { HIGHEST_COST, MOST_SLOTS, type Market } from "./market";

/** A market whose volunteer side has one member or several for each volunteer of the problem. */
export type ProblemMarket = { readonly market: Market; readonly volunteerOf: Int32Array };

/**
 * The problem in typed arrays, clashes left out as far as places cannot say them: a volunteer whose orders fall into no
 * more groups of clashing ones than there is capacity becomes several members with one place each, one for each group. Of
 * a volunteer named twice for one order the cheaper cost counts.
 * @throws RangeError for costs, prices, slots and capacities that are not whole numbers from 0 to `HIGHEST_COST`, more than
 * `MOST_SLOTS` slots in all, and a candidate who is no volunteer: bugs of the caller.
 */
export function toMarket(problem: AssignmentProblem): ProblemMarket {
  const { orders, capacities } = problem;
  const chosen = orders.map((order) => cheapestByVolunteer(order, capacities));
  const { memberOf, volunteerOf, places } = membersOf(problem, ordersByVolunteer(chosen, capacities.length));
  const start = new Int32Array(orders.length + 1);
  chosen.forEach((costs, order) => (start[order + 1] = (start[order] as number) + costs.size));
  const partner = new Int32Array(start[orders.length] as number);
  const cost = new Int32Array(partner.length);
  let at = 0;
  chosen.forEach((costs, order) => {
    for (const [volunteer, itsCost] of costs) {
      partner[at] = memberOf(volunteer, order);
      cost[at] = itsCost;
      at++;
    }
  });
  const members = places.length;
  // No order names a member twice, so as many choices as that are all of them.
  const isFull = at === orders.length * members && partner.every((member, choice) => member === choice % members);
  const slots = Int32Array.from(orders, (order) => wholeNumber(order.slots));
  const allSlots = slots.reduce((sum, one) => sum + one, 0);
  if (allSlots > MOST_SLOTS) throw new RangeError(`More than ${MOST_SLOTS} slots: ${allSlots}`);
  const market = {
    choices: { start, partner, cost, isFull },
    slots,
    emptySlotPrices: Int32Array.from(orders, (order) => wholeNumber(order.emptySlotPrice)),
    capacities: Int32Array.from(places),
  };
  return { market, volunteerOf: Int32Array.from(volunteerOf) };
}

function cheapestByVolunteer(order: OrderToFill, capacities: readonly number[]): ReadonlyMap<number, number> {
  const costs = new Map<number, number>();
  for (const { volunteer, cost } of order.candidates) {
    if (capacities[volunteer] === undefined) throw new RangeError(`No volunteer ${volunteer}`);
    costs.set(volunteer, Math.min(wholeNumber(cost), costs.get(volunteer) ?? Infinity));
  }
  return costs;
}

function ordersByVolunteer(chosen: readonly ReadonlyMap<number, number>[], volunteers: number): readonly number[][] {
  const orders: number[][] = Array.from({ length: volunteers }, () => []);
  chosen.forEach((costs, order) => {
    for (const volunteer of costs.keys()) orders[volunteer]?.push(order);
  });
  return orders;
}

function membersOf({ capacities, cannotBoth }: AssignmentProblem, ordersOf: readonly number[][]) {
  const volunteerOf: number[] = [];
  const places: number[] = [];
  const members = ordersOf.map((orders, volunteer) => {
    const capacity = Math.min(orders.length, wholeNumber(capacities[volunteer] ?? 0));
    const groups =
      cannotBoth === undefined || capacity < 2
        ? []
        : clashGroups(orders, (one, other) => cannotBoth(one, other, volunteer));
    const isSplit = groups.length > 0 && groups.length <= capacity;
    const first = volunteerOf.length;
    for (const placesOfMember of isSplit ? groups.map(() => 1) : [capacity]) {
      volunteerOf.push(volunteer);
      places.push(placesOfMember);
    }
    return isSplit ? new Map(groups.flatMap((group, at) => group.map((order) => [order, first + at]))) : first;
  });
  const memberOf = (volunteer: number, order: number): number => {
    const member = members[volunteer];
    return (typeof member === "number" ? member : member?.get(order)) as number;
  };
  return { memberOf, volunteerOf, places };
}

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0 || value > HIGHEST_COST)
    throw new RangeError(`Not a whole number from 0 to ${HIGHEST_COST}: ${value}`);
  return value;
}
