import { newScratch, settlePlace, type Seeking } from "./cheapest-way";
import type { Field } from "./near-choices";
import { heldBy, holds, release, take, type Choices, type Side } from "./market";

const PLACES_BETWEEN_LOOKS = 256;

export function newSeeking(field: Field): Seeking {
  const scratch = newScratch(2 * field.own.size + field.other.size);
  return { ...field, scratch, search: 0, settledLength: 0, bestEnd: -1, bestDistance: Infinity };
}

/** Finds a partner, or that there is none worth it, for every empty place of the seeking side. */
export function* settleSide(seeking: Seeking): Generator<number, void> {
  const { own } = seeking;
  let places = 0;
  for (let member = 0; member < own.size; member++) {
    while (isUnsettled(own, member)) {
      settlePlace(seeking, member);
      places += 1;
      if (places % PLACES_BETWEEN_LOOKS === 0) yield member / own.size;
    }
  }
}

/** An empty place that its member would still pay less for than it costs empty. */
export const isUnsettled = (side: Side, member: number): boolean =>
  isFree(side, member) && (side.dual[member] as number) < (side.emptyPrice[member] as number);

/** Sets the price of every own member, none of whom holds anybody, to its cheapest choice; takes it if it is free. */
export function takeCheapest(field: Field): void {
  const { own, other, choices, near } = field;
  for (let member = 0; member < own.size; member++) {
    const lowestNear = cheapestPrice(own, other, near.choices, member);
    const isNear = lowestNear <= (near.bound[member] as number);
    const list = isNear ? near.choices : choices;
    const lowest = isNear ? lowestNear : cheapestPrice(own, other, choices, member);
    own.dual[member] = lowest;
    if (!isFree(own, member)) continue;
    const end = list.start[member + 1] as number;
    for (let at = list.start[member] as number; at < end; at++) {
      const partner = list.partner[at] as number;
      const cost = list.cost[at] as number;
      if (cost - (other.dual[partner] as number) !== lowest || !isFree(other, partner)) continue;
      take(own, member, partner, cost);
      take(other, partner, member, cost);
      break;
    }
  }
}

/** What the cheapest choice of a member costs it, or its empty place if that is cheaper. */
function cheapestPrice(own: Side, other: Side, { start, partner, cost }: Choices, member: number): number {
  let lowest = own.emptyPrice[member] as number;
  const end = start[member + 1] as number;
  for (let at = start[member] as number; at < end; at++) {
    const price = (cost[at] as number) - (other.dual[partner[at] as number] as number);
    if (price < lowest) lowest = price;
  }
  return lowest;
}

const isFree = (side: Side, member: number): boolean => (side.free[member] as number) > 0;

/**
 * Lowers the price of a member as far as its choices say that it pays too much; pairs that are too dear for it then are
 * undone, which leaves both unsettled.
 */
export function mendPrice(own: Side, other: Side, { start, partner, cost }: Choices, member: number): void {
  const before = own.dual[member] as number;
  let lowest = before;
  const end = start[member + 1] as number;
  for (let at = start[member] as number; at < end; at++) {
    const price = (cost[at] as number) - (other.dual[partner[at] as number] as number);
    if (price < lowest && !holds(own, member, partner[at] as number)) lowest = price;
  }
  own.dual[member] = lowest;
  if (lowest === before) return;
  const from = own.heldStart[member] as number;
  for (let at = from + heldBy(own, member) - 1; at >= from; at--) {
    const held = own.held[at] as number;
    if ((own.heldCost[at] as number) - (other.dual[held] as number) <= lowest) continue;
    release(own, member, held);
    release(other, held, member);
  }
}
