import { dayMs, dayNumberAt, midnightMs } from "../calendar/shanghai-day";
import { weekdayOf } from "../calendar/calendar-day";

/** The parts of a day in which neighbours help each other; at night nobody is asked to be free. */
export const dayParts = ["morning", "afternoon", "evening"] as const;
export type DayPart = (typeof dayParts)[number];
/** 1 is Monday, 7 is Sunday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type Weekday = (typeof weekdays)[number];
/** One part of one weekday, as a volunteer taps it in his week: `2-afternoon`. */
export type FreeCell = `${Weekday}-${DayPart}`;

export const dayPartWords: Readonly<Record<DayPart, string>> = { morning: "上午", afternoon: "下午", evening: "晚上" };
export const weekdayWords: Readonly<Record<Weekday, string>> = {
  1: "周一",
  2: "周二",
  3: "周三",
  4: "周四",
  5: "周五",
  6: "周六",
  7: "周日",
};

const cellOf = (weekday: Weekday, part: DayPart): FreeCell => `${weekday}-${part}`;

/** The whole week, day by day. */
export const allCells: readonly FreeCell[] = weekdays.flatMap((day) => dayParts.map((part) => cellOf(day, part)));

/** 周二下午. */
export function sayCell(cell: FreeCell): string {
  const [day, part] = cell.split("-") as [string, DayPart];
  return `${weekdayWords[Number(day) as Weekday]}${dayPartWords[part]}`;
}

const hourMs = 3_600_000;
/** Hours of the day in Shanghai: from the first up to, but not including, the second. */
const hoursOf: Readonly<Record<DayPart, readonly [from: number, until: number]>> = {
  morning: [6, 12],
  afternoon: [12, 18],
  evening: [18, 22],
};

/**
 * The parts of the week that a time touches, earliest first, each once: from epoch millisecond `fromMs` up to, but not
 * including, `untilMs`. Night hours touch none; a week or more touches all.
 */
export function cellsTouched(fromMs: number, untilMs: number): readonly FreeCell[] {
  if (untilMs <= fromMs) return [];
  const first = dayNumberAt(fromMs);
  // Of a week that begins in the middle of a day, the rest of that day comes at its end.
  const days = Math.min(8, Math.max(0, Math.ceil((untilMs - midnightMs(first)) / dayMs)));
  const touched = Array.from({ length: days }, (_none, ahead) => first + ahead).flatMap((dayNumber) =>
    dayParts
      .filter((part) => {
        const [from, until] = hoursOf[part].map((hour) => midnightMs(dayNumber) + hour * hourMs) as [number, number];
        return from < untilMs && fromMs < until;
      })
      .map((part) => cellOf(weekdayOf(dayNumber) as Weekday, part)),
  );
  return [...new Set(touched)];
}
