import type { Choices } from "./market";
import type { Field } from "./near-choices";

const NOBODY = -1;
const BIDS_BETWEEN_LOOKS = 4096;

/** An auction among the sides of a field, over as many rounds as are held. */
export type Auction = {
  readonly field: Field;
  readonly winner: Int32Array;
  /** Who has to bid (again); the last one is next. */
  readonly waiting: Int32Array;
  waitingLength: number;
  /** What the member that bids found. */
  best: number;
  second: number;
  bestPartner: number;
};

export const newAuction = (field: Field): Auction => ({
  field,
  winner: new Int32Array(field.other.size),
  waiting: new Int32Array(field.own.size),
  waitingLength: 0,
  best: 0,
  second: 0,
  bestPartner: NOBODY,
});

/**
 * A round of an auction that finds prices near the right ones, and only prices: everybody of the own side bids for the
 * partner that is cheapest at the present prices, outbidding the one before by `step` more than the second best is worth,
 * until each has won one or would rather stay alone. Small steps come nearer and take longer; start with large ones and
 * keep the prices (Bertsekas' scaling). What a member last bid for, before its bid, is left in its `dual`. For sides whose members have one place each.
 */
export function* auctionRound(auction: Auction, step: number): Generator<void, void> {
  const { own } = auction.field;
  auction.winner.fill(NOBODY);
  for (let member = own.size - 1; member >= 0; member--) if ((own.places[member] as number) > 0) wait(auction, member);
  for (let bids = 1; auction.waitingLength > 0; bids++) {
    auction.waitingLength -= 1;
    bid(auction, auction.waiting[auction.waitingLength] as number, step);
    if (bids % BIDS_BETWEEN_LOOKS === 0) yield;
  }
}

function bid(auction: Auction, member: number, step: number): void {
  const { field, winner } = auction;
  const { own, other, choices, near } = field;
  lookForTwo(auction, near.choices, member);
  if (auction.second > (near.bound[member] as number)) lookForTwo(auction, choices, member);
  const { best, second, bestPartner } = auction;
  own.dual[member] = best;
  if (bestPartner === NOBODY) return;
  other.dual[bestPartner] = (other.dual[bestPartner] as number) - (second - best) - step;
  const outbid = winner[bestPartner] as number;
  winner[bestPartner] = member;
  if (outbid !== NOBODY) wait(auction, outbid);
}

/**
 * Notes the cheapest choice of a member and the price of the second cheapest; its empty place counts as both at first.
 * Two loops alike, because everything waits for them: where everybody is named in the order of places, no name is read.
 */
function lookForTwo(auction: Auction, { start, partner, cost, isFull }: Choices, member: number): void {
  const { dual } = auction.field.other;
  let best = auction.field.own.emptyPrice[member] as number;
  let second = best;
  let bestAt = NOBODY;
  const from = start[member] as number;
  const end = start[member + 1] as number;
  if (isFull)
    for (let at = from, to = 0; at < end; at++, to++) {
      const price = ((cost[at] as number) - (dual[to] as number)) | 0;
      if (price >= second) continue;
      second = Math.max(best, price);
      if (price >= best) continue;
      best = price;
      bestAt = at;
    }
  else
    for (let at = from; at < end; at++) {
      const price = ((cost[at] as number) - (dual[partner[at] as number] as number)) | 0;
      if (price >= second) continue;
      second = Math.max(best, price);
      if (price >= best) continue;
      best = price;
      bestAt = at;
    }
  auction.best = best;
  auction.second = second;
  auction.bestPartner = bestAt === NOBODY ? NOBODY : (partner[bestAt] as number);
}

function wait(auction: Auction, member: number): void {
  auction.waiting[auction.waitingLength] = member;
  auction.waitingLength += 1;
}
