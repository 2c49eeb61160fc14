import { cellsTouched, sayCell, type FreeCell } from "../people/free-cells";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";
import { bounded, fullShare, type PartShare } from "./match-part";

/** Who said nothing about his week may have time or not. */
const unknownShare = 600;
/** Each part of the week that somebody who is asked soon would have to wait for him. */
const eachLater = 200;
/** Each order he holds already, or may hold soon; what clashes with it was left out before. */
export const eachHeld = 200;

/**
 * Whether he has time: at an agreed time all parts of the week it touches should be his; otherwise the sooner the better.
 * What he holds already, and what waits for his answer, takes from it.
 */
export function freeTimeShare(order: MatchOrder, volunteer: MatchVolunteer, nowMs: number): PartShare {
  const { offeredOrders = [], openOrders } = volunteer;
  const { free, share } = weekShare(order, volunteer, nowMs);
  const inHand = openOrders.length + offeredOrders.length;
  return { share: bounded(share - eachHeld * inHand), ...wordsFor(free, openOrders.length, offeredOrders.length) };
}

/** The first part of the wanted time in which he is free, or that there is none, or that he never said. */
type Free = FreeCell | "notThen" | "unknown";

function weekShare({ wanted }: MatchOrder, { freeCells }: MatchVolunteer, nowMs: number) {
  const touched = cellsTouched(Math.max(nowMs, wanted.fromMs), wanted.untilMs);
  if (freeCells === null || touched.length === 0) return { share: unknownShare, free: "unknown" as const };
  const free = touched.filter((cell) => freeCells.includes(cell));
  const [first] = free;
  if (first === undefined) return { share: 0, free: "notThen" as const };
  if (wanted.kind === "agreed") return { share: (fullShare * free.length) / touched.length, free: first };
  return { share: Math.max(eachLater, fullShare - eachLater * touched.indexOf(first)), free: first };
}

/**
 * Of his time only what he said himself, and what he has in hand. That he said no is for staff; beside an order in the hall
 * he reads nothing but when he is free for it.
 */
function wordsFor(free: Free, held: number, offered: number): Omit<PartShare, "share"> {
  const inHand = [...(held === 0 ? [] : [`手上有 ${held} 单`]), ...(offered === 0 ? [] : [`有 ${offered} 单等他答复`])];
  const said = (...words: readonly string[]): string => [...words, ...inHand].join("，");
  if (free === "unknown") return { reason: inHand.length === 0 ? "手上没有单" : said(), ownReason: "" };
  if (free === "notThen") return { reason: said("他说那时没空"), isForStaff: true, openReason: said(), ownReason: "" };
  const ownReason = `${sayCell(free)}有空`;
  return { reason: said(ownReason), ownReason };
}
