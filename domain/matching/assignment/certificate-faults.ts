import type { Pair } from "./assignment-problem";
import { heldBy, type Market, type Standing } from "./market";

/** Pairs of a market, `volunteer` by its place on the volunteers' side, with the prices that are to prove them. */
export type PricedPairs = {
  readonly pairs: readonly Pair[];
  readonly orderDual: ArrayLike<number>;
  readonly volunteerDual: ArrayLike<number>;
};

export function pricedPairs({ orders, volunteers }: Standing): PricedPairs {
  const pairs: Pair[] = [];
  for (let order = 0; order < orders.size; order++) {
    const from = orders.heldStart[order] as number;
    for (let at = from; at < from + heldBy(orders, order); at++)
      pairs.push({ order, volunteer: orders.held[at] as number, cost: orders.heldCost[at] as number });
  }
  return { pairs, orderDual: orders.dual, volunteerDual: volunteers.dual };
}

/**
 * What speaks against these pairs being the cheapest; none is a proof that they are, whoever found them. Feasible pairs
 * (choices, each once, within the places), feasible prices (no dearer than an empty place, no unmade pair below the two
 * prices), and complementary slackness (a made pair not above them, an empty place at its full price).
 */
export function certificateFaults(market: Market, solution: PricedPairs): readonly string[] {
  const { choices, slots, emptySlotPrices, capacities } = market;
  const made = new Map<string, number>(solution.pairs.map((pair) => [keyOf(pair.order, pair.volunteer), pair.cost]));
  const faults: string[] = made.size === solution.pairs.length ? [] : ["a pair is made twice"];
  for (let order = 0; order < slots.length; order++) {
    const end = choices.start[order + 1] as number;
    for (let at = choices.start[order] as number; at < end; at++) {
      const volunteer = choices.partner[at] as number;
      const cost = choices.cost[at] as number;
      const above = cost - numberAt(solution.orderDual, order) - numberAt(solution.volunteerDual, volunteer);
      const pair = keyOf(order, volunteer);
      const isMade = made.get(pair) === cost;
      if (isMade) made.delete(pair);
      if (isMade && above > 0) faults.push(`${pair}: made though too dear`);
      if (!isMade && above < 0) faults.push(`${pair}: not made though cheaper`);
    }
  }
  for (const key of made.keys()) faults.push(`${key}: not a choice at that cost`);
  const orderSide = { name: "order", places: slots, emptyPrice: (order: number) => numberAt(emptySlotPrices, order) };
  const volunteerSide = { name: "volunteer", places: capacities, emptyPrice: () => 0 };
  return [
    ...faults,
    ...sideFaults(orderSide, solution.orderDual, countBy(solution, "order")),
    ...sideFaults(volunteerSide, solution.volunteerDual, countBy(solution, "volunteer")),
  ];
}

type SideRules = {
  readonly name: string;
  readonly places: Int32Array;
  readonly emptyPrice: (member: number) => number;
};

function sideFaults(
  { name, places, emptyPrice }: SideRules,
  dual: ArrayLike<number>,
  filled: ReadonlyMap<number, number>,
): readonly string[] {
  return Array.from(places).flatMap((most, member) => {
    const taken = filled.get(member) ?? 0;
    const below = emptyPrice(member) - numberAt(dual, member);
    return [
      ...(taken > most ? [`${name} ${member}: more pairs than places`] : []),
      ...(below < 0 ? [`${name} ${member}: a price above that of an empty place`] : []),
      ...(taken < most && below > 0 ? [`${name} ${member}: a place empty though it is worth filling`] : []),
    ];
  });
}

function countBy({ pairs }: PricedPairs, side: "order" | "volunteer"): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const pair of pairs) counts.set(pair[side], (counts.get(pair[side]) ?? 0) + 1);
  return counts;
}

const keyOf = (order: number, volunteer: number): string => `order ${order} with volunteer ${volunteer}`;

const numberAt = (numbers: ArrayLike<number>, at: number): number => numbers[at] ?? Number.NaN;
