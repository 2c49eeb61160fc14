/**
 * Orders and volunteers as two sides of one market, in typed arrays; both sides are built alike, so that one search
 * serves both. A member has places (the slots of an order, the capacity of a volunteer) and either is paired in a place
 * or leaves it empty at its `emptyPrice` (0 for volunteers).
 *
 * `dual` is what a member would pay for one more place filled. The rules that make an assignment the cheapest one:
 * - `dual <= emptyPrice`, and equal where a place stays empty;
 * - cost - dual of the order - dual of the volunteer is >= 0 for pairs that are not made and <= 0 for pairs that are.
 */
export type Side = {
  readonly size: number;
  readonly places: Int32Array;
  readonly emptyPrice: Int32Array;
  readonly dual: Int32Array;
  /** How many places are empty now. */
  readonly free: Int32Array;
  /** Partners by place: those of member m stand from heldStart[m] on, as many as m has filled places. */
  readonly heldStart: Int32Array;
  readonly held: Int32Array;
  readonly heldCost: Int32Array;
};

/** Who may be paired with whom: the choices of member m stand from start[m] up to start[m + 1]. */
export type Choices = {
  readonly start: Int32Array;
  readonly partner: Int32Array;
  readonly cost: Int32Array;
  /** Each member could be paired with each other one, and they are named in their order: `partner` need not be read. */
  readonly isFull: boolean;
};

/**
 * The highest cost and the highest price of an empty slot; that of a ticket (`volunteerMembers`) is one more. In an auction a
 * `dual` falls to no less than this below zero, less the first step, which is a twelfth of the difference in costs at most; so
 * a cost less a `dual` is a whole number of 32 bits, with which a processor is quick. A forbidden choice is beyond every price
 * that matters.
 */
export const HIGHEST_COST = 1_000_000_000;

/** @throws RangeError for what is not a whole number from 0 to `HIGHEST_COST`: a bug of the caller. */
export function wholeNumber(value: number): number {
  if (!Number.isSafeInteger(value) || value < 0 || value > HIGHEST_COST)
    throw new RangeError(`Not a whole number from 0 to ${HIGHEST_COST}: ${value}`);
  return value;
}

/** As many slots as all orders may have together: far more than a province asks for, and sums of costs stay exact. */
export const MOST_SLOTS = 1_000_000;
export const FORBIDDEN = 0x7fffffff;

/** Who may be paired at which cost, seen from the orders, with the places of both sides. */
export type Market = {
  readonly choices: Choices;
  readonly slots: Int32Array;
  readonly emptySlotPrices: Int32Array;
  readonly capacities: Int32Array;
};

/** Both sides as they stand: pairs in `held`, prices in `dual`. */
export type Standing = { readonly orders: Side; readonly volunteers: Side };

export const newStanding = (market: Market): Standing => ({
  orders: newSide(market.slots, market.emptySlotPrices),
  volunteers: newSide(market.capacities, new Int32Array(market.capacities.length)),
});

function newSide(places: Int32Array, emptyPrice: Int32Array): Side {
  const size = places.length;
  const heldStart = new Int32Array(size + 1);
  for (let member = 0; member < size; member++)
    heldStart[member + 1] = (heldStart[member] as number) + (places[member] as number);
  const all = heldStart[size] as number;
  return {
    size,
    places,
    emptyPrice,
    dual: Int32Array.from(emptyPrice),
    free: Int32Array.from(places),
    heldStart,
    held: new Int32Array(all),
    heldCost: new Int32Array(all),
  };
}

/** The same choices seen from the other side. */
export function turned({ start, partner, cost, isFull }: Choices, otherSize: number): Choices {
  const size = start.length - 1;
  const otherStart = new Int32Array(otherSize + 1);
  for (const other of partner) otherStart[other + 1] = (otherStart[other + 1] as number) + 1;
  for (let other = 0; other < otherSize; other++)
    otherStart[other + 1] = (otherStart[other + 1] as number) + (otherStart[other] as number);
  const next = otherStart.slice(0, otherSize);
  const otherPartner = new Int32Array(partner.length);
  const otherCost = new Int32Array(partner.length);
  for (let member = 0; member < size; member++) {
    const end = start[member + 1] as number;
    for (let at = start[member] as number; at < end; at++) {
      const other = partner[at] as number;
      const place = next[other] as number;
      next[other] = place + 1;
      otherPartner[place] = member;
      otherCost[place] = cost[at] as number;
    }
  }
  return { start: otherStart, partner: otherPartner, cost: otherCost, isFull };
}

export const heldBy = (side: Side, member: number): number =>
  (side.places[member] as number) - (side.free[member] as number);

export function holds(side: Side, member: number, partner: number): boolean {
  const from = side.heldStart[member] as number;
  const end = from + heldBy(side, member);
  for (let at = from; at < end; at++) if (side.held[at] === partner) return true;
  return false;
}

/** Fills an empty place of the member; the partner's side is told by a call of its own. */
export function take(side: Side, member: number, partner: number, cost: number): void {
  const at = (side.heldStart[member] as number) + heldBy(side, member);
  side.held[at] = partner;
  side.heldCost[at] = cost;
  side.free[member] = (side.free[member] as number) - 1;
}

/** Empties the place in which the partner is. */
export function release(side: Side, member: number, partner: number): void {
  const { held, heldCost } = side;
  let at = side.heldStart[member] as number;
  const last = at + heldBy(side, member) - 1;
  while (held[at] !== partner) at++;
  held[at] = held[last] as number;
  heldCost[at] = heldCost[last] as number;
  side.free[member] = (side.free[member] as number) + 1;
}
