import type { Choices, Side } from "./market";
import type { NearChoices } from "./near-choices";

const NOBODY = -1;
const BIDS_BETWEEN_LOOKS = 4096;

/** A side that looks for partners among the other. */
export type Field = { readonly own: Side; readonly other: Side; readonly choices: Choices; readonly near: NearChoices };

type Round = Field & {
  readonly step: number;
  readonly winner: Int32Array;
  /** Who has to bid (again); the last one is next. */
  readonly waiting: Int32Array;
  waitingLength: number;
  /** What the member that bids found. */
  best: number;
  second: number;
  bestPartner: number;
};

/**
 * A round of an auction that finds prices near the right ones, and only prices: everybody of the own side bids for the
 * partner that is cheapest at the present prices, outbidding the one before by `step` more than the second best is worth,
 * until each has won one or would rather stay alone. Small steps come nearer and take longer; start with large ones and
 * keep the prices (Bertsekas' scaling). What a member last bid for, before its bid, is left in its `dual`. For sides whose members have one place each.
 */
export function* auctionRound(field: Field, step: number): Generator<void, void> {
  const { own, other } = field;
  const round: Round = {
    ...field,
    step,
    winner: new Int32Array(other.size).fill(NOBODY),
    waiting: new Int32Array(own.size),
    waitingLength: 0,
    best: 0,
    second: 0,
    bestPartner: NOBODY,
  };
  for (let member = own.size - 1; member >= 0; member--) if ((own.places[member] as number) > 0) wait(round, member);
  for (let bids = 1; round.waitingLength > 0; bids++) {
    round.waitingLength -= 1;
    bid(round, round.waiting[round.waitingLength] as number);
    if (bids % BIDS_BETWEEN_LOOKS === 0) yield;
  }
}

function bid(round: Round, member: number): void {
  const { own, other, choices, near, winner } = round;
  lookForTwo(round, near.choices, member);
  if (round.second > (near.bound[member] as number)) lookForTwo(round, choices, member);
  const { best, second, bestPartner } = round;
  own.dual[member] = best;
  if (bestPartner === NOBODY) return;
  other.dual[bestPartner] = (other.dual[bestPartner] as number) - (second - best) - round.step;
  const outbid = winner[bestPartner] as number;
  winner[bestPartner] = member;
  if (outbid !== NOBODY) wait(round, outbid);
}

/** Notes the cheapest choice of a member and the price of the second cheapest; its empty place counts as both at first. */
function lookForTwo(round: Round, { start, partner, cost, isFull }: Choices, member: number): void {
  const { dual } = round.other;
  let best = round.own.emptyPrice[member] as number;
  let second = best;
  let bestAt = NOBODY;
  const from = start[member] as number;
  const end = start[member + 1] as number;
  for (let at = from; at < end; at++) {
    const price = (cost[at] as number) - (dual[isFull ? at - from : (partner[at] as number)] as number);
    if (price >= second) continue;
    if (price < best) {
      second = best;
      best = price;
      bestAt = at;
    } else second = price;
  }
  round.best = best;
  round.second = second;
  round.bestPartner = bestAt === NOBODY ? NOBODY : (partner[bestAt] as number);
}

function wait(round: Round, member: number): void {
  round.waiting[round.waitingLength] = member;
  round.waitingLength += 1;
}
