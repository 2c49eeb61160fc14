import { dayMs, dayNumberAt, midnightMs } from "./shanghai-day";

const minuteMs = 60_000;

/** `2026-03-05`, as a day of Asia/Shanghai. */
export type CalendarDate = string;
/** `09:30`, as a time of day in Asia/Shanghai. */
export type TimeOfDay = string;

export const dateOf = (dayNumber: number): CalendarDate => new Date(dayNumber * dayMs).toISOString().slice(0, 10);

export const dateAt = (atMs: number): CalendarDate => dateOf(dayNumberAt(atMs));

export const dayNumberOf = (date: CalendarDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / dayMs);

/** Whether there is such a day: the thirtieth of February is none. */
export const isDate = (date: CalendarDate): boolean => {
  const dayNumber = dayNumberOf(date);
  return Number.isFinite(dayNumber) && dateOf(dayNumber) === date;
};

export const minuteOf = (time: TimeOfDay): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

/** The moment of this time of day, epoch milliseconds. */
export const momentOf = (dayNumber: number, time: TimeOfDay): number =>
  midnightMs(dayNumber) + minuteOf(time) * minuteMs;

/** 1 is Monday, 7 is Sunday; the first of January 1970 was a Thursday. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;
