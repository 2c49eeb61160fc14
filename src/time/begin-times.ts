import { dayOfTyped } from "./typed-day";
import { shanghaiMs, shanghaiTime } from "./shanghai-time";

/** When a policy begins: at once, at the next midnight, on the first of next month, or on a chosen day. */
export type Begin = "now" | "tomorrow" | "nextMonth" | "chosen";

export const begins: readonly { value: Begin; text: string }[] = [
  { value: "now", text: "马上" },
  { value: "tomorrow", text: "明天 0 点" },
  { value: "nextMonth", text: "下月 1 号" },
  { value: "chosen", text: "选日期" },
];

/** The moment as the cloud is told: null for at once, undefined while no day is chosen. */
export function beginMs(begin: Begin, typed: string, nowMs: number): number | null | undefined {
  const { day, date } = shanghaiTime(nowMs);
  if (begin === "now") return null;
  if (begin === "tomorrow") return shanghaiMs(day + 1, 0);
  if (begin === "nextMonth") {
    const inNextMonth = shanghaiTime(shanghaiMs(day - date + 1 + 32, 0));
    return shanghaiMs(inNextMonth.day - inNextMonth.date + 1, 0);
  }
  const chosen = dayOfTyped(typed);
  return chosen === null ? undefined : shanghaiMs(chosen, 0);
}
