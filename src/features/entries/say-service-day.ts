import { dayNumberOf, momentOf, type CalendarDate } from "../../../domain/calendar/calendar-day";
import { sayDay } from "../../time/say-time";

/** The day of a service as neighbours say it: 今天, 昨天, 11 月 3 日; null where there is none. */
export const sayServiceDay = (date: CalendarDate | null, nowMs: number): string | null =>
  date === null ? null : sayDay(momentOf(dayNumberOf(date), "12:00"), nowMs);
