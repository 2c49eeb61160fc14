import type { AssignmentProblem, Pair } from "./assignment-problem";
import { pricedPairs } from "./certificate-faults";
import { cheapestPairs } from "./cheapest-pairs";
import { lowestPossible } from "./lowest-possible";
import { FORBIDDEN, holds, newStanding, release, turned, type Choices, type Market, type Standing } from "./market";
import { allNear } from "./near-choices";
import { mendPrice, newSeeking, settleSide } from "./settle";
import { toMarket } from "./to-market";
import type { Seeking } from "./cheapest-way";

/** The problem without the clashes that a market cannot say, solved; choices can be forbidden and allowed again, and it is solved on from there. */
export type Relaxation = {
  readonly market: Market;
  readonly volunteerOf: Int32Array;
  /** How many orders of the market are orders of the problem. */
  readonly orders: number;
  readonly standing: Standing;
  readonly costs: Int32Array;
  readonly back: Choices;
  readonly ordersSeek: Seeking;
  readonly volunteersSeek: Seeking;
  forbidden: ReadonlySet<number>;
};

export function newRelaxation(problem: AssignmentProblem): Relaxation {
  const { market, volunteerOf } = toMarket(problem);
  const standing = newStanding(market);
  const { orders, volunteers } = standing;
  const { choices } = market;
  const back = turned(choices, volunteers.size);
  const seekOrders = { own: orders, other: volunteers, choices, near: allNear(choices) };
  const seekVolunteers = { own: volunteers, other: orders, choices: back, near: allNear(back) };
  return {
    market,
    volunteerOf,
    orders: problem.orders.length,
    standing,
    costs: choices.cost.slice(),
    back,
    ordersSeek: newSeeking(seekOrders),
    volunteersSeek: newSeeking(seekVolunteers),
    forbidden: new Set(),
  };
}

export const solveRelaxation = ({ market, standing }: Relaxation): Generator<number, void> =>
  cheapestPairs(market, standing);

/** What is proven while the relaxation is not solved yet. */
export const provenSoFar = ({ market, standing }: Relaxation): number =>
  lowestPossible(market, standing.volunteers.dual);

/** Solves the relaxation with these choices forbidden, starting from the solution at hand. */
export function forbidOnly(relaxation: Relaxation, forbidden: ReadonlySet<number>): void {
  for (const at of relaxation.forbidden)
    if (!forbidden.has(at)) setCost(relaxation, at, relaxation.costs[at] as number);
  for (const at of forbidden) if (!relaxation.forbidden.has(at)) setCost(relaxation, at, FORBIDDEN);
  relaxation.forbidden = forbidden;
  for (const _ of settleSide(relaxation.ordersSeek));
  for (const _ of settleSide(relaxation.volunteersSeek));
}

function setCost(relaxation: Relaxation, at: number, cost: number): void {
  const { market, standing, back } = relaxation;
  const { orders, volunteers } = standing;
  const order = orderOf(market.choices, at);
  const member = market.choices.partner[at] as number;
  market.choices.cost[at] = cost;
  back.cost[back.partner.indexOf(order, back.start[member])] = cost;
  if (cost !== FORBIDDEN) mendPrice(orders, volunteers, market.choices, order);
  else if (holds(orders, order, member)) {
    release(orders, order, member);
    release(volunteers, member, order);
  }
}

/** To whom the choice at this place belongs: the last order that starts at it or before. */
function orderOf({ start }: Choices, at: number): number {
  let low = 0;
  let high = start.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((start[middle] as number) <= at) low = middle;
    else high = middle;
  }
  return low;
}

/** The pairs made, by order, and what all costs: nothing that obeys the same prohibitions costs less. */
export function solutionOf({ standing, orders, volunteerOf }: Relaxation): { pairs: readonly Pair[]; cost: number } {
  const { emptyPrice, free } = standing.orders;
  const { pairs } = pricedPairs(standing);
  const cost = pairs.reduce((sum, pair) => sum + pair.cost, 0);
  return {
    pairs: pairs
      .filter(({ order }) => order < orders)
      .map((pair) => ({ ...pair, volunteer: volunteerOf[pair.volunteer] as number })),
    cost: free.reduce((sum, slots, order) => sum + slots * (emptyPrice[order] as number), cost),
  };
}

/** Where the choice of the pair stands; it must be one. */
export function choiceAt({ market: { choices }, volunteerOf }: Relaxation, order: number, volunteer: number): number {
  let at = choices.start[order] as number;
  while (volunteerOf[choices.partner[at] as number] !== volunteer) at++;
  return at;
}
