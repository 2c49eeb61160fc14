const dayMs = 86_400_000;
/** China has one time zone and no summer time. */
const offsetMs = 8 * 3_600_000;

/** Days since 1970-01-01 in Asia/Shanghai. */
export const dayOf = (atMs: number): number => Math.floor((atMs + offsetMs) / dayMs);

export const yearOf = (atMs: number): number => new Date(atMs + offsetMs).getUTCFullYear();

/** Year and month of a day, e.g. 24323 for March 2027 (year × 12 + month). */
export function monthOfDay(day: number): number {
  const date = new Date(day * dayMs);
  return date.getUTCFullYear() * 12 + date.getUTCMonth();
}

/** The last moment of the year: the midnight (Asia/Shanghai) that ends it. */
export const endOfYearMs = (year: number): number => Date.UTC(year + 1, 0, 1) - offsetMs;

export const endOfDayMs = (atMs: number): number => (dayOf(atMs) + 1) * dayMs - offsetMs;
