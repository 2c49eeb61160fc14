import type { AssignmentProblem } from "./assignment-problem";
import { clashGroups } from "./clash-groups";
import { wholeNumber } from "./market";

/**
 * An order that nobody placed: it is filled by the turn it belongs to, which then does nothing else, or by a hand. So who
 * gives a turn to an order needs a hand for the ticket, and each hand costs more than the one before. A ticket is dearer left
 * empty than any order, so that none ever is: whoever fills an order saves no more than its empty slot costs.
 */
export type Ticket = { readonly turn: number; readonly hands: readonly number[] };

/** Who stands on the volunteers' side of a market. */
export type VolunteerMembers = {
  /** Which volunteer each member is, and how many places he has. */
  readonly volunteerOf: readonly number[];
  readonly places: readonly number[];
  readonly tickets: readonly Ticket[];
  readonly memberOf: (volunteer: number, order: number) => number;
};

/**
 * What a volunteer may do of his orders (`ordersOf`), as members with places. Of a group of clashing orders he does one at
 * most: that is a turn, a member with one place. Where he may have fewer orders than turns, or every further one costs more,
 * he has as many hands as orders he may have, and a ticket for every turn.
 */
export function volunteerMembers(
  problem: AssignmentProblem,
  ordersOf: readonly (readonly number[])[],
): VolunteerMembers {
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
  return { volunteerOf, places, tickets, memberOf };
}

/** The groups of his orders of which he can do one each; none where only their number is limited. */
function turnsOf({ cannotBoth, loadCost = 0 }: AssignmentProblem, orders: readonly number[], volunteer: number) {
  if (cannotBoth === undefined && loadCost === 0) return [];
  const groups = clashGroups(orders, (one, other) => cannotBoth?.(one, other, volunteer) === true);
  return groups.length === orders.length && loadCost === 0 ? [] : groups;
}

const needsHands = ({ loadCost = 0 }: AssignmentProblem, turns: number, capacity: number): boolean =>
  turns > capacity || (turns > 1 && loadCost > 0);
