export const dayMs = 86_400_000;

/** China has one time zone and has had no summer time since 1991: its clocks stand a fixed eight hours ahead of UTC. */
export const shanghaiOffsetMs = 8 * 3_600_000;

/** Days since 1970-01-01 in Shanghai: two moments of one day have the same. */
export const dayNumberAt = (atMs: number): number => Math.floor((atMs + shanghaiOffsetMs) / dayMs);

/** The first moment of a day. */
export const midnightMs = (dayNumber: number): number => dayNumber * dayMs - shanghaiOffsetMs;

export const startOfDayMs = (atMs: number): number => midnightMs(dayNumberAt(atMs));

/** The midnight that ends the day of a moment: the first that is no more in it. */
export const endOfDayMs = (atMs: number): number => midnightMs(dayNumberAt(atMs) + 1);

/** A date whose UTC parts are what calendar and clock in Shanghai show. */
export const inShanghai = (atMs: number): Date => new Date(atMs + shanghaiOffsetMs);

export const yearAt = (atMs: number): number => inShanghai(atMs).getUTCFullYear();

/** A year from its first moment up to the first of the next. */
export const yearBounds = (year: number): { readonly fromMs: number; readonly untilMs: number } => ({
  fromMs: Date.UTC(year, 0, 1) - shanghaiOffsetMs,
  untilMs: Date.UTC(year + 1, 0, 1) - shanghaiOffsetMs,
});

/** Year and month of a day as one number (year × 12 + month), so that days of one month have the same. */
export function monthOfDay(dayNumber: number): number {
  const date = new Date(dayNumber * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** `2026-11-22 10:05`. */
export const minuteText = (atMs: number): string => inShanghai(atMs).toISOString().slice(0, 16).replace("T", " ");
