import type { Assignment, AssignmentProblem } from "./assignment-problem";

/** Orders and volunteers that have nothing to do with the rest of the problem, and their places in it. */
export type Part = {
  readonly problem: AssignmentProblem;
  readonly orders: readonly number[];
  readonly volunteers: readonly number[];
};

/** The parts into which a problem falls: two orders are in one part if some volunteer links them. Largest parts last. */
export function independentParts(problem: AssignmentProblem): readonly Part[] {
  const { orders, capacities, cannotBoth } = problem;
  const root = rootsOf(orders, capacities.length);
  const ordersAt = new Map<number, number[]>();
  const volunteersAt = new Map<number, number[]>();
  orders.forEach((_, order) => gather(ordersAt, root(order), order));
  capacities.forEach((_, volunteer) => gather(volunteersAt, root(orders.length + volunteer), volunteer));
  const parts = [...ordersAt].map(([at, members]): Part => {
    const volunteers = volunteersAt.get(at) ?? [];
    const place = new Map(volunteers.map((volunteer, newPlace) => [volunteer, newPlace]));
    const inPart = members.flatMap((order) => orders[order] ?? []);
    return {
      orders: members,
      volunteers,
      problem: {
        ...problem,
        orders: inPart.map((order) => ({
          ...order,
          candidates: order.candidates.map(({ volunteer, cost }) => ({ volunteer: place.get(volunteer) ?? -1, cost })),
        })),
        capacities: volunteers.map((volunteer) => capacities[volunteer] ?? 0),
        ...(cannotBoth && {
          cannotBoth: (one: number, other: number, volunteer: number) =>
            cannotBoth(members[one] ?? -1, members[other] ?? -1, volunteers[volunteer] ?? -1),
        }),
      },
    };
  });
  return parts.sort((one, other) => one.orders.length - other.orders.length);
}

/** The parts' assignments as one of the whole problem, which has so many orders. */
export function together(parts: readonly Part[], found: readonly Assignment[], orders: number): Assignment {
  const emptySlots = Array.from({ length: orders }, () => 0);
  const pairs = found.flatMap((assignment, at) => {
    const part = parts[at];
    assignment.emptySlots.forEach((empty, order) => (emptySlots[part?.orders[order] ?? -1] = empty));
    return assignment.pairs.map(({ order, volunteer, cost }) => ({
      order: part?.orders[order] ?? -1,
      volunteer: part?.volunteers[volunteer] ?? -1,
      cost,
    }));
  });
  return {
    pairs: pairs.sort((one, other) => one.order - other.order || one.volunteer - other.volunteer),
    emptySlots,
    cost: found.reduce((sum, { cost }) => sum + cost, 0),
    isOptimal: found.every(({ isOptimal }) => isOptimal),
    lowestPossible: found.reduce((sum, { lowestPossible }) => sum + lowestPossible, 0),
  };
}

/** Gives for each node (orders first, then volunteers) one that stands for its part. */
function rootsOf(orders: AssignmentProblem["orders"], volunteers: number): (node: number) => number {
  const above = Array.from({ length: orders.length + volunteers }, (_, node) => node);
  const root = (node: number): number => {
    let at = node;
    for (let next = above[at] ?? at; next !== at; next = above[at] ?? at) {
      above[at] = above[next] ?? next;
      at = next;
    }
    return at;
  };
  orders.forEach(({ candidates }, order) => {
    for (const { volunteer } of candidates) above[root(orders.length + volunteer)] = root(order);
  });
  return root;
}

function gather(lists: Map<number, number[]>, key: number, value: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
