import {
  answer,
  answerOffer,
  arrive,
  arriveForCaller,
  arriveWrong,
  cancel,
  cannotDo,
  cancelVoucher,
  clock,
  confirm,
  confirmForCaller,
  evaluate,
  fulfil,
  giveBack,
  grab,
  leave,
  offer,
  publish,
  redeem,
  redeemLimited,
  reopen,
  reportNoShow,
  republish,
  review,
  takeBack,
  type Move,
} from "./moves";
import type { SceneName } from "./scenes";

/** Who may meet whom in each scene; every two of them do, and each meets its own repeat. */
export const movesByScene: Readonly<Partial<Record<SceneName, readonly Move[]>>> = {
  inReview: [review("approve"), review("return"), review("return", "staff"), cancel("ann"), offer, answer],
  open: [grab("vic"), grab("vic", " again"), grab("wes"), cancel("ann"), giveBack, offer],
  openDue: [grab("vic"), cancel("ann"), clock],
  fourOpen: [publish],
  offered: [answerOffer("accept"), answerOffer("decline"), takeBack, cancel("daughter"), grab("wes")],
  offeredDue: [answerOffer("accept"), takeBack, clock],
  taken: [grab("wes"), arrive, arriveWrong, arriveForCaller, giveBack, cancel("ann"), takeBack, cannotDo, reportNoShow],
  takenDue: [arrive, giveBack, cancel("ann"), clock],
  halfGrabbed: [grab("vic"), arrive, giveBack, cancel("ann"), takeBack, clock],
  serving: [leave(), leave("-again"), cannotDo, cancel("ann")],
  servingDue: [leave(), clock],
  served: [confirm("ann"), confirm("daughter"), confirmForCaller, leave()],
  servedDue: [confirm("ann"), clock],
  confirmed: [evaluate("staff"), evaluate("chief"), reopen],
  stuck: [republish, answer, cancel("ann")],
  lastOnShelf: [redeem("vic"), redeem("vic", "-again"), redeem("wes"), redeemLimited(), redeemLimited("-again")],
  waiting: [fulfil(), fulfil("-again"), cancelVoucher, redeem("wes")],
  waitingDue: [fulfil(), cancelVoucher, clock],
};

export type Pair = { readonly scene: SceneName; readonly one: Move; readonly other: Move };

export const pairs: readonly Pair[] = Object.entries(movesByScene).flatMap(([scene, moves]) =>
  moves.flatMap((one, at) => moves.slice(at).map((other) => ({ scene: scene as SceneName, one, other }))),
);
