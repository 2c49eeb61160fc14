import type { Assignment, AssignmentProblem } from "./assignment-problem";

// For tests: what must hold for every assignment.

/** The cheapest cost by trying everything. */
export function triedCost({ orders, capacities, cannotBoth, loadCost = 0 }: AssignmentProblem): number {
  const taken: (readonly number[])[] = capacities.map(() => []);
  const fill = (order: number, from: number, slots: number): number => {
    const wish = orders[order];
    if (wish === undefined) return 0;
    const best = slots * wish.emptySlotPrice + fill(order + 1, 0, orders[order + 1]?.slots ?? 0);
    if (slots === 0) return best;
    return wish.candidates.slice(from).reduce((lowest, { volunteer, cost }, skipped) => {
      const his = taken[volunteer] ?? [];
      const isFull = his.length === capacities[volunteer];
      if (isFull || his.some((other) => cannotBoth?.(other, order, volunteer))) return lowest;
      taken[volunteer] = [...his, order];
      const tried = cost + his.length * loadCost + fill(order, from + skipped + 1, slots - 1);
      taken[volunteer] = his;
      return Math.min(lowest, tried);
    }, best);
  };
  return fill(0, 0, orders[0]?.slots ?? 0);
}

/** What speaks against an assignment, whatever it costs. */
export function brokenLimits(
  { orders, capacities, cannotBoth }: AssignmentProblem,
  found: Assignment,
): readonly string[] {
  const wrongOrders = orders.flatMap(({ slots }, order) => {
    const pairs = found.pairs.filter((pair) => pair.order === order);
    const volunteers = new Set(pairs.map(({ volunteer }) => volunteer));
    const isWrong = pairs.length + (found.emptySlots[order] ?? NaN) !== slots || volunteers.size !== pairs.length;
    return isWrong ? [`order ${order}`] : [];
  });
  const wrongVolunteers = capacities.flatMap((capacity, volunteer) => {
    const pairs = found.pairs.filter((pair) => pair.volunteer === volunteer);
    const clash = pairs.some((one) =>
      pairs.some((other) => one !== other && cannotBoth?.(one.order, other.order, volunteer)),
    );
    return pairs.length > capacity || clash ? [`volunteer ${volunteer}`] : [];
  });
  return [...wrongOrders, ...wrongVolunteers];
}
