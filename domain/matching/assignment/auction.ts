import type { Choices } from "./market";
import type { Field } from "./near-choices";

const NOBODY = -1;
const BIDS_BETWEEN_LOOKS = 4096;
/** Many who want the same few outbid each other for very long. Prices need not be right, so a round may be given up. */
const BIDS_PER_MEMBER = 100;

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
 * One round of an auction among members with one place each. It finds prices only, near the right ones: whoever has no
 * partner bids for the choice that is cheapest to it, whose `dual` falls by the gap to the second cheapest and by `step`;
 * whoever had that partner bids again, until everybody has won one or would rather stay alone. Start with large steps, end
 * with small ones and keep the prices (Bertsekas' scaling). `own.dual` keeps what the cheapest choice cost at the last bid.
 */
export function* auctionRound(auction: Auction, step: number): Generator<void, void> {
  const { own } = auction.field;
  const bidsMax = BIDS_PER_MEMBER * own.size;
  auction.winner.fill(NOBODY);
  auction.waitingLength = 0;
  for (let member = own.size - 1; member >= 0; member--) if ((own.places[member] as number) > 0) wait(auction, member);
  for (let bids = 1; auction.waitingLength > 0 && bids <= bidsMax; bids++) {
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
      // It fits into 32 bits (see HIGHEST_COST), and said so, V8 computes it as a whole number.
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
