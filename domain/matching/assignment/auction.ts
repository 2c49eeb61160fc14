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
};

/**
 * A round of an auction that finds prices near the right ones, and only prices: everybody of the own side bids for the
 * partner that is cheapest at the present prices, outbidding the one before by `step` more than the second best is worth,
 * until each has won one or would rather stay alone. Small steps come nearer and take longer; start with large ones and
 * keep the prices (Bertsekas' scaling). For sides whose members have one place each.
 */
export function* auctionRound(field: Field, step: number): Generator<void, void> {
  const { own, other } = field;
  const round: Round = {
    ...field,
    step,
    winner: new Int32Array(other.size).fill(NOBODY),
    waiting: new Int32Array(own.size),
    waitingLength: 0,
  };
  for (let member = own.size - 1; member >= 0; member--) if ((own.places[member] as number) > 0) wait(round, member);
  for (let bids = 1; round.waitingLength > 0; bids++) {
    round.waitingLength -= 1;
    bid(round, round.waiting[round.waitingLength] as number);
    if (bids % BIDS_BETWEEN_LOOKS === 0) yield;
  }
}

function bid(round: Round, member: number): void {
  const { dual } = round.other;
  const { winner } = round;
  const empty = round.own.emptyPrice[member] as number;
  const bound = round.near.bound[member] as number;
  let list = round.near.choices;
  let best = empty;
  let second = empty;
  let bestPartner = NOBODY;
  for (;;) {
    const { partner, cost } = list;
    const end = list.start[member + 1] as number;
    for (let at = list.start[member] as number; at < end; at++) {
      const price = (cost[at] as number) - (dual[partner[at] as number] as number);
      if (price >= second) continue;
      if (price < best) {
        second = best;
        best = price;
        bestPartner = partner[at] as number;
      } else second = price;
    }
    if (second <= bound || list === round.choices) break;
    list = round.choices;
    best = empty;
    second = empty;
    bestPartner = NOBODY;
  }
  if (bestPartner === NOBODY) return;
  dual[bestPartner] = (dual[bestPartner] as number) - (second - best) - round.step;
  const outbid = winner[bestPartner] as number;
  winner[bestPartner] = member;
  if (outbid !== NOBODY) wait(round, outbid);
}

function wait(round: Round, member: number): void {
  round.waiting[round.waitingLength] = member;
  round.waitingLength += 1;
}
