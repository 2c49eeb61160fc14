import { weekdayOf } from "../calendar/calendar-day";
import { dayNumberAt, midnightMs } from "../calendar/shanghai-day";

const saturday = 6;

/**
 * The midnight after so many whole working days, Monday to Friday in Shanghai. The day of the notice itself does not count,
 * however early it began. Public holidays are not known here: whoever publishes before one chooses more days by the policy.
 */
export function noticeEndMs(fromMs: number, workDays: number): number {
  let day = dayNumberAt(fromMs);
  let left = workDays;
  while (left > 0) {
    day += 1;
    if (weekdayOf(day) < saturday) left -= 1;
  }
  return midnightMs(day + 1);
}
