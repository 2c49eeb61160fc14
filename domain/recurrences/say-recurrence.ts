import { minuteOf, type TimeOfDay } from "../calendar/calendar-day";
import type { RecurrenceRule } from "./recurrence-rule";

const weekdayWords = ["一", "二", "三", "四", "五", "六", "日"];

/** As a neighbour says it: "每周二上午 9:00–11:00", "每周一、四下午 15:00–16:00", "每天上午 8:00–9:00". */
export const sayRecurrence = ({ weekdays, from, until }: Pick<RecurrenceRule, "weekdays" | "from" | "until">): string =>
  `${sayWeekdays(weekdays)}${dayPart(from)} ${sayClock(from)}–${sayClock(until)}`;

function sayWeekdays(weekdays: readonly number[]): string {
  if (weekdays.length === 7) return "每天";
  return `每周${weekdays.map((weekday) => weekdayWords[weekday - 1] ?? "").join("、")}`;
}

const sayClock = (time: TimeOfDay): string => `${Number(time.slice(0, 2))}:${time.slice(3, 5)}`;

function dayPart(time: TimeOfDay): string {
  const hour = minuteOf(time) / 60;
  if (hour < 6) return "凌晨";
  if (hour < 12) return "上午";
  return hour < 18 ? "下午" : "晚上";
}
