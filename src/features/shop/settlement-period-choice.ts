import { dateAt } from "../../../domain/calendar/calendar-day";

const dayMs = 86_400_000;

/** The day before or after; a month stays the first of its kind. */
export function stepPeriod(period: string, by: 1 | -1): string {
  if (period.length === 10) return new Date(Date.parse(period) + by * dayMs).toISOString().slice(0, 10);
  const [year = 0, month = 1] = period.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1 + by, 1)).toISOString().slice(0, 7);
}

/** Today's day or month by the cloud's clock. */
export const periodAt = (span: "day" | "month", nowMs: number): string =>
  dateAt(nowMs).slice(0, span === "day" ? 10 : 7);

/** "11 月 22 日", "2026 年 11 月". */
export function sayPeriod(period: string): string {
  const [year, month, day] = period.split("-").map(Number);
  return day === undefined ? `${year} 年 ${month} 月` : `${month} 月 ${day} 日`;
}
