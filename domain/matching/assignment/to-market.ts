import type { AssignmentProblem, OrderToFill } from "./assignment-problem";
import { clashGroups } from "./clash-groups";
import { HIGHEST_COST, MOST_SLOTS, type Market } from "./market";

/** A market whose volunteer side has one member or several for each volunteer of the problem, and its orders first. */
export type ProblemMarket = { readonly market: Market; readonly volunteerOf: Int32Array };

/**
 * An order that nobody placed: it is filled by the turn it belongs to, which then does nothing else, or by a hand. So who
 * gives a turn to an order needs a hand for the ticket, and each hand costs `loadCost` more than the one before.
 */
type Ticket = { readonly turn: number; readonly hands: readonly number[] };

/**
 * The problem in typed arrays, clashes left out as far as places cannot say them. Of a group of clashing orders a volunteer
 * does one at most: that is a turn, a member with one place. Where he may have fewer orders than turns, or every further one
 * costs more, he has as many hands as orders he may have, and a ticket for every turn. A ticket is dearer left empty than any
 * order, so that none ever is: whoever fills an order saves no more than its empty slot costs. Of a volunteer named twice for
 * one order the cheaper cost counts.
 * @throws RangeError for costs (of the last hand, too), prices, slots and capacities that are not whole numbers from 0 to `HIGHEST_COST`, more than
 * `MOST_SLOTS` slots in all, and a candidate who is no volunteer: bugs of the caller.
 */
export function toMarket(problem: AssignmentProblem): ProblemMarket {
  const { orders, capacities } = problem;
  const loadCost = wholeNumber(problem.loadCost ?? 0);
  const chosen = orders.map((order) => cheapestByVolunteer(order, capacities));
  const { memberOf, volunteerOf, places, tickets } = membersOf(problem, ordersByVolunteer(chosen, capacities.length));
  const size = orders.length + tickets.length;
  const start = new Int32Array(size + 1);
  const ofOrders = chosen.reduce((sum, costs) => sum + costs.size, 0);
  const partner = new Int32Array(tickets.reduce((sum, { hands }) => sum + 1 + hands.length, ofOrders));
  const cost = new Int32Array(partner.length);
  let at = 0;
  const choose = (member: number, itsCost: number): void => {
    partner[at] = member;
    cost[at] = itsCost;
    at++;
  };
  chosen.forEach((costs, order) => {
    for (const [volunteer, itsCost] of costs) choose(memberOf(volunteer, order), itsCost);
    start[order + 1] = at;
  });
  tickets.forEach(({ turn, hands }, ticket) => {
    choose(turn, 0);
    hands.forEach((hand, before) => choose(hand, wholeNumber(before * loadCost)));
    start[orders.length + ticket + 1] = at;
  });
  const members = places.length;
  // No order names a member twice, so as many choices as that are all of them.
  const isFull = at === size * members && partner.every((member, choice) => member === choice % members);
  const slots = orders.map((order) => wholeNumber(order.slots));
  const allSlots = slots.reduce((sum, one) => sum + one, 0);
  if (allSlots > MOST_SLOTS) throw new RangeError(`More than ${MOST_SLOTS} slots: ${allSlots}`);
  const prices = orders.map((order) => wholeNumber(order.emptySlotPrice));
  const ticketPrice = prices.reduce((highest, price) => Math.max(highest, price), 0) + 1;
  const market = {
    choices: { start, partner, cost, isFull },
    slots: Int32Array.from([...slots, ...tickets.map(() => 1)]),
    emptySlotPrices: Int32Array.from([...prices, ...tickets.map(() => ticketPrice)]),
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

function membersOf(problem: AssignmentProblem, ordersOf: readonly number[][]) {
  const volunteerOf: number[] = [];
  const places: number[] = [];
  const tickets: Ticket[] = [];
  const newMember = (volunteer: number, itsPlaces: number): number => {
    places.push(itsPlaces);
    return volunteerOf.push(volunteer) - 1;
  };
  const members = ordersOf.map((orders, volunteer) => {
    const capacity = Math.min(orders.length, wholeNumber(problem.capacities[volunteer] ?? 0));
    const groups = capacity < 2 ? [] : turnsOf(problem, orders, volunteer);
    if (groups.length === 0) return newMember(volunteer, capacity);
    const turns = groups.map(() => newMember(volunteer, 1));
    if (needsHands(problem, groups.length, capacity)) {
      const hands = groups.slice(0, capacity).map(() => newMember(volunteer, 1));
      for (const turn of turns) tickets.push({ turn, hands });
    }
    return new Map(groups.flatMap((group, at) => group.map((order) => [order, turns[at]])));
  });
  const memberOf = (volunteer: number, order: number): number => {
    const member = members[volunteer];
    return (typeof member === "number" ? member : member?.get(order)) as number;
  };
  return { memberOf, volunteerOf, places, tickets };
}

/** The groups of his orders of which he can do one each; none where only their number is limited. */
function turnsOf({ cannotBoth, loadCost = 0 }: AssignmentProblem, orders: readonly number[], volunteer: number) {
  if (cannotBoth === undefined && loadCost === 0) return [];
  const groups = clashGroups(orders, (one, other) => cannotBoth?.(one, other, volunteer) === true);
  return groups.length === orders.length && loadCost === 0 ? [] : groups;
}

const needsHands = ({ loadCost = 0 }: AssignmentProblem, turns: number, capacity: number): boolean =>
  turns > capacity || (turns > 1 && loadCost > 0);

function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0 || value > HIGHEST_COST)
    throw new RangeError(`Not a whole number from 0 to ${HIGHEST_COST}: ${value}`);
  return value;
}
