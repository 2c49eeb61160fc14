import { dayNumberAt } from "../calendar/shanghai-day";
import { dateOf, dayNumberOf, momentOf, weekdayOf } from "../calendar/calendar-day";

/** What a rank board looks back on; weeks begin on Monday, everything in Asia/Shanghai. */
export const rankPeriods = ["week", "month", "all"] as const;
export type RankPeriod = (typeof rankPeriods)[number];

/** The first day of the running week or month, which also names it: `2026-11-16`. `all` has no beginning. */
export function periodKeyAt(period: RankPeriod, atMs: number): string {
  const day = dayNumberAt(atMs);
  if (period === "week") return dateOf(day - weekdayOf(day) + 1);
  return period === "month" ? `${dateOf(day).slice(0, 7)}-01` : "all";
}

/** The first moment of the running week or month. */
export const periodStartMs = (period: "week" | "month", atMs: number): number =>
  momentOf(dayNumberOf(periodKeyAt(period, atMs)), "00:00");

/** `2026-Q4`. */
export type Quarter = string;

export function quarterAt(atMs: number): Quarter {
  const [year = "", month = "1"] = dateOf(dayNumberAt(atMs)).split("-");
  return `${year}-Q${Math.floor((Number(month) - 1) / 3) + 1}`;
}

/** From the first moment of a quarter up to the first of the next. */
export function quarterBounds(quarter: Quarter): { readonly fromMs: number; readonly untilMs: number } {
  const [year, number] = partsOf(quarter);
  return { fromMs: firstOf(year, number), untilMs: number === 4 ? firstOf(year + 1, 1) : firstOf(year, number + 1) };
}

export function quarterBefore(quarter: Quarter): Quarter {
  const [year, number] = partsOf(quarter);
  return number === 1 ? `${year - 1}-Q4` : `${year}-Q${number - 1}`;
}

/** 2026 年第四季度. */
export function quarterWords(quarter: Quarter): string {
  const [year, number] = partsOf(quarter);
  return `${year} 年第${["一", "二", "三", "四"][number - 1] ?? ""}季度`;
}

const partsOf = (quarter: Quarter): [number, number] => [Number(quarter.slice(0, 4)), Number(quarter.slice(6))];

const firstOf = (year: number, number: number): number =>
  momentOf(dayNumberOf(`${year}-${String(number * 3 - 2).padStart(2, "0")}-01`), "00:00");
