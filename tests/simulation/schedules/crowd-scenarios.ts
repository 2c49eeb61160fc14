import { expireVouchers, release, sweepLate } from "./clock-moves";
import { decideDispute } from "./judgement-moves";
import { book, bookLong, takeSeat, waitNoMore } from "./mall-moves";
import {
  cancel,
  cancelVoucher,
  clock,
  evaluate,
  fulfil,
  giveBack,
  grab,
  grabOther,
  redeem,
  takeBack,
  type Move,
} from "./moves";
import { approveEntry, give, withdrawEntry } from "./points-moves";
import type { SceneName } from "./scenes";
import { receive, takeFlour, undo } from "./shop-moves";
import { accept, joinWaiting } from "./slot-moves";

/** A race of several callers. */
export type Scenario = {
  readonly name: string;
  readonly scene: SceneName;
  readonly moves: readonly Move[];
  /** How many of the callers must succeed, whatever the schedule; null where that depends. */
  readonly winners: number | null;
};

/** Races of three. */
export const threeCallers: readonly Scenario[] = [
  { name: "three grab one order", scene: "open", moves: [grab("vic"), grab("wes"), grab("xia")], winners: 1 },
  {
    name: "he may hold one more and grabs two, while the clock runs",
    scene: "twoHeld",
    moves: [grab("vic"), grabOther("vic"), clock],
    winners: 2,
  },
  {
    name: "three want the last of two slots",
    scene: "oneOfTwo",
    moves: [grab("wes"), grab("xia"), grab("yao")],
    winners: 1,
  },
  { name: "three want two slots", scene: "twoOpen", moves: [grab("vic"), grab("wes"), grab("xia")], winners: 2 },
  {
    name: "he hands over and gives back, the other says yes, she cancels",
    scene: "handingOver",
    moves: [accept("wes"), giveBack, cancel("ann")],
    winners: null,
  },
  { name: "two grab, she cancels", scene: "open", moves: [grab("vic"), grab("wes"), cancel("ann")], winners: null },
  {
    name: "three redeem the last",
    scene: "lastOnShelf",
    moves: [redeem("vic"), redeem("wes"), redeem("xia")],
    winners: 1,
  },
  {
    name: "evaluate, cancel a voucher, the clock expires it",
    scene: "confirmedBesideVoucherDue",
    moves: [evaluate("staff"), cancelVoucher, expireVouchers],
    winners: null,
  },
  {
    name: "mother and daughter give to each other while the mother redeems",
    scene: "family",
    moves: [give("ann", "daughter", 80), give("daughter", "ann", 40), redeem("ann")],
    winners: null,
  },
  {
    name: "two approve what the third takes back",
    scene: "grantProposed",
    moves: [approveEntry("chief"), approveEntry("deputy"), withdrawEntry("staff")],
    winners: 1,
  },
  {
    name: "handed over by mistake: taken back, handed over again, cancelled",
    scene: "fulfilled",
    moves: [undo(), fulfil(), cancelVoucher],
    winners: null,
  },
  {
    name: "the one who has the seat and the one who waits both leave, a third wants it",
    scene: "classFull",
    moves: [cancelVoucher, waitNoMore("wes"), takeSeat("xia")],
    winners: null,
  },
  {
    name: "three want hours that overlap",
    scene: "court",
    moves: [book("vic"), book("wes"), bookLong("xia")],
    winners: 1,
  },
  {
    name: "points are taken back, set free and spent",
    scene: "pendingDisputedDue",
    moves: [decideDispute("overturn", "chief"), release, redeem("vic")],
    winners: null,
  },
  {
    name: "two of one household, one of them twice, want what there is one of for each",
    scene: "household",
    moves: [takeFlour("ann"), takeFlour("ann", "-again"), takeFlour("lodger")],
    winners: 1,
  },
  {
    name: "redeem, receive, and a sweeper who takes the slow for gone",
    scene: "lastOnShelf",
    moves: [redeem("vic"), receive("last"), sweepLate],
    winners: null,
  },
];

/** Races of five. */
export const fiveCallers: readonly Scenario[] = [
  {
    name: "three grab, he gives back, she cancels",
    scene: "open",
    moves: [grab("vic"), grab("wes"), grab("xia"), giveBack, cancel("ann")],
    winners: null,
  },
  {
    name: "all that can happen to one account",
    scene: "confirmedBesideVoucherDue",
    moves: [evaluate("staff"), give("wes", "vic", 5), cancelVoucher, redeem("vic"), expireVouchers],
    winners: null,
  },
  {
    name: "judged twice while a whole tick passes",
    scene: "confirmedBesideVoucherDue",
    moves: [evaluate("staff"), evaluate("chief"), cancelVoucher, redeem("vic"), clock],
    winners: null,
  },
  {
    name: "three want the last while the shelf is filled and swept",
    scene: "lastOnShelf",
    moves: [redeem("vic"), redeem("wes"), redeem("xia"), receive("last"), sweepLate],
    winners: null,
  },
  {
    name: "handed over at midnight: taken back, cancelled, expired, wanted by another",
    scene: "fulfilledLateDue",
    moves: [undo(), fulfil(), cancelVoucher, expireVouchers, redeem("wes")],
    winners: null,
  },
  {
    name: "an entry is approved, approved and withdrawn while its points are spent and given",
    scene: "correctionProposed",
    moves: [
      approveEntry("chief"),
      approveEntry("deputy"),
      withdrawEntry("staff"),
      redeem("vic"),
      give("vic", "wes", 8),
    ],
    winners: null,
  },
  {
    name: "one voucher is used and cancelled while others want its piece",
    scene: "waiting",
    moves: [fulfil(), fulfil("-again"), cancelVoucher, redeem("wes"), redeem("xia")],
    winners: null,
  },
  {
    name: "the first in line says yes while others come, go and call it off",
    scene: "lineOffered",
    moves: [accept("wes"), joinWaiting("yao"), joinWaiting("vic"), takeBack, cancel("ann")],
    winners: null,
  },
  {
    name: "two decide about a judgement while its points are spent",
    scene: "threeDisputed",
    moves: [
      decideDispute("overturn", "chief"),
      decideDispute("keep", "deputy"),
      redeem("vic"),
      redeem("wes"),
      cancel("ann"),
    ],
    winners: null,
  },
];
