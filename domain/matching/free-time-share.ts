import { cellsTouched, sayCell } from "../people/free-cells";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";
import { bounded, fullShare, type PartShare } from "./match-part";

/** Who said nothing about his week may have time or not. */
const unknownShare = 600;
/** Each part of the week that somebody who is asked soon would have to wait for him. */
const eachLater = 200;
/** Each order he holds already; what clashes with it was left out before. */
export const eachHeld = 200;

/**
 * Whether he has time: at an agreed time all parts of the week it touches should be his; otherwise the sooner the better.
 * What he holds already takes from it.
 */
export function freeTimeShare(order: MatchOrder, volunteer: MatchVolunteer, nowMs: number): PartShare {
  const held = volunteer.openOrders.length;
  const { reason, share } = timeShare(order, volunteer, nowMs);
  const handsWords = held === 0 ? "手上没有单" : `手上有 ${held} 单`;
  return { share: bounded(share - eachHeld * held), reason: reason === "" || held > 0 ? handsWords : reason };
}

function timeShare({ wanted }: MatchOrder, { freeCells }: MatchVolunteer, nowMs: number): PartShare {
  const touched = cellsTouched(Math.max(nowMs, wanted.fromMs), wanted.untilMs);
  if (freeCells === null || touched.length === 0) return { share: unknownShare, reason: "" };
  const free = touched.filter((cell) => freeCells.includes(cell));
  const [first] = free;
  if (first === undefined) return { share: 0, reason: "" };
  const reason = `${sayCell(first)}有空`;
  if (wanted.kind === "agreed") return { share: bounded((fullShare * free.length) / touched.length), reason };
  return { share: bounded(Math.max(eachLater, fullShare - eachLater * touched.indexOf(first))), reason };
}
