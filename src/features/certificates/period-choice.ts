import { dayOfTyped } from "../../time/typed-day";
import { shanghaiMs, shanghaiTime } from "../../time/shanghai-time";

export const periods = [
  { value: "year", text: "今年" },
  { value: "lastYear", text: "去年" },
  { value: "chosen", text: "选日期" },
] as const;
export type PeriodKind = (typeof periods)[number]["value"];
export type PeriodForm = { readonly kind: PeriodKind; readonly from: string; readonly until: string };

type Chosen =
  | { readonly ok: true; readonly fromMs: number; readonly untilMs: number }
  | { readonly ok: false; readonly why: string };

/** The time a certificate is to speak of; its last day is included. */
export function periodOf({ from, kind, until }: PeriodForm, nowMs: number): Chosen {
  const today = shanghaiTime(nowMs).day;
  const year = new Date(today * 86_400_000).getUTCFullYear();
  if (kind === "year") return { ok: true, fromMs: shanghaiMs(firstDay(year), 0), untilMs: shanghaiMs(today + 1, 0) };
  if (kind === "lastYear") {
    return { ok: true, fromMs: shanghaiMs(firstDay(year - 1), 0), untilMs: shanghaiMs(firstDay(year), 0) };
  }
  const [first, last] = [dayOfTyped(from), dayOfTyped(until)];
  if (first === null || last === null) return { ok: false, why: "请把两个日期写全，如 20260101" };
  if (last < first) return { ok: false, why: "结束的日子早于开始的日子" };
  if (last > today) return { ok: false, why: "还没到的日子不能证明" };
  return { ok: true, fromMs: shanghaiMs(first, 0), untilMs: shanghaiMs(last + 1, 0) };
}

const firstDay = (year: number): number => Date.UTC(year, 0, 1) / 86_400_000;
