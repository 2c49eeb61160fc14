import { dayNumberAt } from "../calendar/shanghai-day";
import { dateOf } from "../calendar/calendar-day";

/** `2026-11`: the calendar month in Shanghai that a moment lies in. */
export const monthOf = (atMs: number): string => dateOf(dayNumberAt(atMs)).slice(0, 7);
