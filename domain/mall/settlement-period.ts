import { dayMs, shanghaiOffsetMs } from "../calendar/shanghai-day";

/** A day or a month of Asia/Shanghai as it is written: `2026-11-22` or `2026-11`. */
export const periodPattern = /^20\d{2}-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?$/;

export const isDay = (period: string): boolean => period.length === 10;

/** From its first moment until the one that is no more in it; null for a day that no calendar has. */
export function periodRange(period: string): { readonly fromMs: number; readonly untilMs: number } | null {
  if (!periodPattern.test(period)) return null;
  const [year = 0, month = 0, day = 1] = period.split("-").map(Number);
  const start = Date.UTC(year, month - 1, day);
  if (new Date(start).getUTCMonth() !== month - 1) return null;
  const end = isDay(period) ? start + dayMs : Date.UTC(year, month, 1);
  return { fromMs: start - shanghaiOffsetMs, untilMs: end - shanghaiOffsetMs };
}
