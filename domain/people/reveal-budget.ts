import { endOfDayMs } from "../calendar/shanghai-day";

/** A busy day at the desk needs a dozen calls; whoever browses residents runs into this. */
export const revealsPerDayMax = 30;

/** What a staff member revealed on one Asia/Shanghai day: the ids of those readings, kept in her own document. */
export type Reveals = {
  readonly dayEndMs: number;
  readonly readingIds: readonly string[];
};

/** The readings of today; those of another day no longer count. */
export const revealedToday = (reveals: Reveals | null, nowMs: number): readonly string[] =>
  reveals !== null && reveals.dayEndMs === endOfDayMs(nowMs) ? reveals.readingIds : [];

/** One more reading today, or null when the day's budget is used up. */
export function withReveal(reveals: Reveals | null, readingId: string, nowMs: number): Reveals | null {
  const readingIds = revealedToday(reveals, nowMs);
  if (readingIds.length >= revealsPerDayMax) return null;
  return { dayEndMs: endOfDayMs(nowMs), readingIds: [...readingIds, readingId] };
}
