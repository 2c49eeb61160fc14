import { dayNumberOf, weekdayOf } from "../../../domain/calendar/calendar-day";

const weekdays = "一二三四五六日";

/** "12 月 1 日周二", of "2026-12-01". */
export const sayTurn = (date: string): string =>
  `${Number(date.slice(5, 7))} 月 ${Number(date.slice(8))} 日周${weekdays[weekdayOf(dayNumberOf(date)) - 1] ?? ""}`;
