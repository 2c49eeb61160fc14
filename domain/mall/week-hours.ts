import { dayNumberAt } from "../calendar/shanghai-day";
import { weekdayOf } from "../calendar/calendar-day";

/** 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** One stretch of opening on some days of the week, in minutes after midnight of Asia/Shanghai. */
export type OpenStretch = {
  readonly weekdays: readonly Weekday[];
  readonly fromMinute: number;
  readonly untilMinute: number;
};

/** When something is open, week by week. */
export type WeekHours = readonly OpenStretch[];

/** The stretches open on the day that holds this moment, earliest first. */
export const stretchesAt = (hours: WeekHours, atMs: number): OpenStretch[] => {
  const weekday = weekdayOf(dayNumberAt(atMs));
  return hours
    .filter((one) => (one.weekdays as readonly number[]).includes(weekday))
    .sort((one, other) => one.fromMinute - other.fromMinute);
};

/** Opening hours as they hang on a door: "周一至周五 9:00–11:30、14:00–17:00，周六 9:00–11:30"; "" when it is never open. */
export const sayWeekHours = (hours: WeekHours): string => {
  const timesOfDay = new Map<Weekday, string>();
  for (const weekday of week) {
    const open = hours
      .filter((one) => one.weekdays.includes(weekday))
      .sort((one, other) => one.fromMinute - other.fromMinute);
    if (open.length > 0) timesOfDay.set(weekday, open.map(sayStretch).join("、"));
  }
  const sameTimes = new Map<string, Weekday[]>();
  for (const [weekday, times] of timesOfDay) sameTimes.set(times, [...(sameTimes.get(times) ?? []), weekday]);
  return [...sameTimes].map(([times, weekdays]) => `${sayWeekdays(weekdays)} ${times}`).join("，");
};

const week: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
const weekdayWords: Record<Weekday, string> = { 1: "一", 2: "二", 3: "三", 4: "四", 5: "五", 6: "六", 7: "日" };

const sayMinute = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
const sayStretch = ({ fromMinute, untilMinute }: OpenStretch): string =>
  `${sayMinute(fromMinute)}–${sayMinute(untilMinute)}`;

const sayWeekdays = (weekdays: readonly Weekday[]): string => {
  if (weekdays.length === week.length) return "每天";
  const [first, last] = [weekdays[0], weekdays.slice(-1)[0]];
  if (first === undefined || last === undefined) return "";
  const isUnbroken = weekdays.length > 2 && last - first + 1 === weekdays.length;
  return isUnbroken
    ? `周${weekdayWords[first]}至周${weekdayWords[last]}`
    : `周${weekdays.map((one) => weekdayWords[one]).join("、")}`;
};
