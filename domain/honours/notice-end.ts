const dayMs = 86_400_000;
const shanghaiMs = 8 * 3_600_000;
/** 1 January 1970 was a Thursday. */
const firstWeekday = 4;

/**
 * The midnight after so many whole working days, Monday to Friday in Shanghai. The day of the notice itself does not count,
 * however early it began. Public holidays are not known here: whoever publishes before one chooses more days by the policy.
 */
export function noticeEndMs(fromMs: number, workDays: number): number {
  let day = Math.floor((fromMs + shanghaiMs) / dayMs);
  let left = workDays;
  while (left > 0) {
    day += 1;
    const weekday = (day + firstWeekday) % 7;
    if (weekday !== 0 && weekday !== 6) left -= 1;
  }
  return (day + 1) * dayMs - shanghaiMs;
}
