import { dayNumberAt } from "../calendar/shanghai-day";
import type { CalendarDate, TimeOfDay } from "../calendar/calendar-day";
import { dateOf, dayNumberOf, isDate, minuteOf, momentOf, weekdayOf } from "../calendar/calendar-day";

/** On which days of the week, from when to when, between which two days (both included). 1 is Monday, 7 is Sunday. */
export type RecurrenceRule = {
  readonly weekdays: readonly number[];
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
};

/** One day's turn of a recurrence; times are epoch milliseconds. */
export type Occurrence = {
  readonly date: CalendarDate;
  readonly fromMs: number;
  readonly untilMs: number;
};

/** What a person asks for: without a start it begins today, without an end it runs for a year. */
export type RuleWish = {
  readonly weekdays: readonly number[];
  readonly from: TimeOfDay;
  readonly until: TimeOfDay;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
};

export type RuleRefusal = "TIME_REVERSED" | "TIME_PAST" | "TIME_TOO_FAR";

/** Nobody knows a year ahead whether she still needs it; after that she is asked to say so anew. */
const daysMax = 366;
const startAheadMaxDays = 30;

/** Makes a rule of a wish. Refuses what ends before it begins, what has no turn to come, and what reaches beyond a year. */
export function ruleOf(wish: RuleWish, nowMs: number): RecurrenceRule | RuleRefusal {
  const today = dayNumberAt(nowMs);
  const startDay = wish.startsOn === null ? today : Math.max(dayNumberOf(wish.startsOn), today);
  if (minuteOf(wish.until) <= minuteOf(wish.from)) return "TIME_REVERSED";
  if ([wish.startsOn, wish.endsOn].some((date) => date !== null && !isDate(date))) return "TIME_TOO_FAR";
  const endDay = wish.endsOn === null ? startDay + daysMax - 1 : dayNumberOf(wish.endsOn);
  if (startDay > today + startAheadMaxDays || endDay >= startDay + daysMax) return "TIME_TOO_FAR";
  const rule: RecurrenceRule = {
    weekdays: [...new Set(wish.weekdays)].sort((one, other) => one - other),
    from: wish.from,
    until: wish.until,
    startsOn: dateOf(startDay),
    endsOn: dateOf(endDay),
  };
  return nextOccurrences(rule, nowMs, momentOf(endDay + 1, "00:00")).length > 0 ? rule : "TIME_PAST";
}

export const occurrenceOn = (rule: RecurrenceRule, date: CalendarDate): Occurrence => {
  const dayNumber = dayNumberOf(date);
  return { date, fromMs: momentOf(dayNumber, rule.from), untilMs: momentOf(dayNumber, rule.until) };
};

/** Whether the rule has a turn on this day at all. */
export function isTurn(rule: RecurrenceRule, date: CalendarDate): boolean {
  const dayNumber = dayNumberOf(date);
  return (
    isDate(date) &&
    dayNumber >= dayNumberOf(rule.startsOn) &&
    dayNumber <= dayNumberOf(rule.endsOn) &&
    rule.weekdays.includes(weekdayOf(dayNumber))
  );
}

/** The turns that begin after `afterMs` and not after `untilMs`, earliest first: intervals that meet neither share nor lose one. */
export function nextOccurrences(rule: RecurrenceRule, afterMs: number, untilMs: number): readonly Occurrence[] {
  const firstDay = Math.max(dayNumberOf(rule.startsOn), dayNumberAt(afterMs));
  const lastDay = Math.min(dayNumberOf(rule.endsOn), dayNumberAt(untilMs));
  const found: Occurrence[] = [];
  for (let day = firstDay; day <= lastDay; day += 1) {
    if (!rule.weekdays.includes(weekdayOf(day))) continue;
    const turn = occurrenceOn(rule, dateOf(day));
    if (turn.fromMs > afterMs && turn.fromMs <= untilMs) found.push(turn);
  }
  return found;
}
