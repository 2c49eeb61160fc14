import type { Input, Output } from "../../../contract";
import type { OrderStatus } from "../../../domain/orders/order-status";
import type { RegisterRange } from "../../../domain/reports/saved-filter";
import { dayOfTyped } from "../../time/typed-day";
import { shanghaiMs, shanghaiTime } from "../../time/shanghai-time";

export type SavedRegister = Output<"reports.listSavedFilters">["filters"][number];
type Filter = Input<"reports.exportRegister">["filter"];

/** An area somebody looks after. */
export type Scope = { areaId: string; placeName: string };

/** What the page's form holds; dates as typed, "20261101". */
export type RegisterForm = {
  range: RegisterRange;
  fromText: string;
  untilText: string;
  statuses: OrderStatus[];
  categoryIds: string[];
  areaId: string;
};

export const emptyForm = (areaId: string): RegisterForm => ({
  range: "month",
  fromText: "",
  untilText: "",
  statuses: [],
  categoryIds: [],
  areaId,
});

const dayMs = 86_400_000;

const typedDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10).replaceAll("-", "");

/** The first and the last day of a form, both included; null while a date is missing or wrong. */
export function daysOf(form: RegisterForm, nowMs: number): { from: number; until: number } | null {
  const { date, day, weekday } = shanghaiTime(nowMs);
  // A week begins on Monday.
  if (form.range === "week") return { from: day - ((weekday + 6) % 7), until: day };
  if (form.range === "month") return { from: day - date + 1, until: day };
  const [from, until] = [dayOfTyped(form.fromText), dayOfTyped(form.untilText)];
  return from === null || until === null ? null : { from, until };
}

/** What is asked of the cloud, or why it cannot be asked yet. */
export function filterOf(form: RegisterForm, nowMs: number): { ok: true; filter: Filter } | { ok: false; why: string } {
  const days = daysOf(form, nowMs);
  if (days === null) return { ok: false, why: "先写好开始和结束的日期" };
  if (days.until < days.from) return { ok: false, why: "结束日期早于开始日期" };
  const { areaId, categoryIds, statuses } = form;
  const times = { fromMs: shanghaiMs(days.from, 0), untilMs: shanghaiMs(days.until + 1, 0) };
  return { ok: true, filter: { ...times, statuses: [...statuses], categoryIds: [...categoryIds], areaId } };
}

/** The form as it was saved; a week or a month is the one that runs now. */
export const formOf = ({ filter, range }: SavedRegister): RegisterForm => ({
  range,
  fromText: range === "chosen" ? typedDay(shanghaiTime(filter.fromMs).day) : "",
  untilText: range === "chosen" ? typedDay(shanghaiTime(filter.untilMs - 1).day) : "",
  statuses: [...(filter.statuses ?? [])],
  categoryIds: [...(filter.categoryIds ?? [])],
  areaId: filter.areaId,
});
