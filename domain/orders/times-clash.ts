import type { GeoPoint } from "../areas/geo-point";
import { walkMs } from "../areas/walk-ms";
import type { WantedTime } from "./wanted-time";

/** When something is, and about where. */
export type TimeAndPlace = { readonly wanted: WantedTime; readonly place?: GeoPoint | null };

/**
 * Whether one volunteer cannot do both: two agreed times clash when they overlap, or leave too little between them for the
 * way on foot. `soon` and `today` leave the volunteer free to arrange himself. Symmetric.
 */
export function timesClash(one: TimeAndPlace, other: TimeAndPlace): boolean {
  if (one.wanted.kind !== "agreed" || other.wanted.kind !== "agreed") return false;
  const wayMs = walkMs(one.place, other.place);
  return one.wanted.fromMs < other.wanted.untilMs + wayMs && other.wanted.fromMs < one.wanted.untilMs + wayMs;
}
