import type { AssignmentProblem, OrderToFill } from "./assignment-problem";
import { MOST_SLOTS, wholeNumber, type Choices, type Market } from "./market";
import { volunteerMembers, type VolunteerMembers } from "./volunteer-members";

/** A market whose volunteer side has one member or several for each volunteer of the problem, and its orders first. */
export type ProblemMarket = { readonly market: Market; readonly volunteerOf: Int32Array };

/**
 * The problem in typed arrays, clashes left out as far as places cannot say them (`volunteerMembers`). Of a volunteer named
 * twice for one order the cheaper cost counts.
 * @throws RangeError for costs (of the last hand, too), prices, slots and capacities that are not whole numbers from 0 to
 * `HIGHEST_COST`, more than `MOST_SLOTS` slots in all, and a candidate who is no volunteer: bugs of the caller.
 */
export function toMarket(problem: AssignmentProblem): ProblemMarket {
  const { orders, capacities } = problem;
  const chosen = orders.map((order) => cheapestByVolunteer(order, capacities));
  const members = volunteerMembers(problem, ordersByVolunteer(chosen, capacities.length));
  const prices = orders.map((order) => wholeNumber(order.emptySlotPrice));
  const ticketPrice = prices.reduce((highest, price) => Math.max(highest, price), 0) + 1;
  const market = {
    choices: choicesOf(chosen, members, wholeNumber(problem.loadCost ?? 0)),
    slots: Int32Array.from([...slotsOf(orders), ...members.tickets.map(() => 1)]),
    emptySlotPrices: Int32Array.from([...prices, ...members.tickets.map(() => ticketPrice)]),
    capacities: Int32Array.from(members.places),
  };
  return { market, volunteerOf: Int32Array.from(members.volunteerOf) };
}

function slotsOf(orders: readonly OrderToFill[]): readonly number[] {
  const slots = orders.map((order) => wholeNumber(order.slots));
  const all = slots.reduce((sum, one) => sum + one, 0);
  if (all > MOST_SLOTS) throw new RangeError(`More than ${MOST_SLOTS} slots: ${all}`);
  return slots;
}

/** Those of the orders, then those of the tickets. */
function choicesOf(
  chosen: readonly Costs[],
  { memberOf, places, tickets }: VolunteerMembers,
  loadCost: number,
): Choices {
  const size = chosen.length + tickets.length;
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
    start[chosen.length + ticket + 1] = at;
  });
  // No order names a member twice, so as many choices as that are all of them.
  const isFull = at === size * places.length && partner.every((member, choice) => member === choice % places.length);
  return { start, partner, cost, isFull };
}

/** What an order costs, by volunteer. */
type Costs = ReadonlyMap<number, number>;

function cheapestByVolunteer(order: OrderToFill, capacities: readonly number[]): Costs {
  const costs = new Map<number, number>();
  for (const { volunteer, cost } of order.candidates) {
    if (capacities[volunteer] === undefined) throw new RangeError(`No volunteer ${volunteer}`);
    costs.set(volunteer, Math.min(wholeNumber(cost), costs.get(volunteer) ?? Infinity));
  }
  return costs;
}

function ordersByVolunteer(chosen: readonly Costs[], volunteers: number): readonly number[][] {
  const orders: number[][] = Array.from({ length: volunteers }, () => []);
  chosen.forEach((costs, order) => {
    for (const volunteer of costs.keys()) orders[volunteer]?.push(order);
  });
  return orders;
}
