import type { Weekday, WeekHours } from "../../../domain/mall/week-hours";

/** A stretch of opening as it stands in the form: times as typed. */
export type HoursRow = { weekdays: Weekday[]; from: string; until: string };

export const weekdayChoices = (["一", "二", "三", "四", "五", "六", "日"] as const).map((word, at) => ({
  value: String(at + 1),
  text: `周${word}`,
}));

export const emptyRow: HoursRow = { weekdays: [1, 2, 3, 4, 5], from: "9:00", until: "11:30" };

export const hoursRowsOf = (hours: WeekHours): HoursRow[] =>
  hours.map(({ weekdays, fromMinute, untilMinute }) => ({
    weekdays: [...weekdays],
    from: typedOf(fromMinute),
    until: typedOf(untilMinute),
  }));

const typedOf = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

/** "9:00", "930" or "14：30" as minutes after midnight; null for what is no time of day. */
export function minuteTyped(typed: string): number | null {
  const [, hour, minute] = /^(\d{1,2})[:：]?(\d{2})$/.exec(typed.trim()) ?? [];
  if (hour === undefined || minute === undefined || Number(minute) > 59) return null;
  const at = Number(hour) * 60 + Number(minute);
  return at <= 24 * 60 ? at : null;
}

export type TypedHours =
  { readonly ok: true; readonly hours: Stretch[] } | { readonly ok: false; readonly why: string };
type Stretch = { weekdays: Weekday[]; fromMinute: number; untilMinute: number };

/** The rows as data, or what is missing in them. */
export function hoursTyped(rows: readonly HoursRow[]): TypedHours {
  if (rows.length === 0) return { ok: false, why: "先加一段开放时间。" };
  const hours: Stretch[] = [];
  for (const { from, until, weekdays } of rows) {
    const [fromMinute, untilMinute] = [minuteTyped(from), minuteTyped(until)];
    if (weekdays.length === 0) return { ok: false, why: "先点是周几。" };
    if (fromMinute === null || untilMinute === null) return { ok: false, why: "时间写成 9:00 这样。" };
    if (untilMinute <= fromMinute) return { ok: false, why: "结束时间要比开始晚。" };
    hours.push({ weekdays: [...weekdays].sort((one, other) => one - other), fromMinute, untilMinute });
  }
  return { ok: true, hours };
}
