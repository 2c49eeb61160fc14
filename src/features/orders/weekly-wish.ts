import type { Input } from "../../../contract";
import { dateOf, weekdayOf, type TimeOfDay } from "../../../domain/calendar/calendar-day";
import { sayRecurrence } from "../../../domain/recurrences/say-recurrence";
import { stillPossible, type AgreedTime } from "./agreed-times";

type Save = Input<"recurrences.save">;
export type Weekday = Save["weekdays"][number];

/** That the same help is to come every week: on which days besides, and for how many days; null: for a year. */
export type WeeklyWish = {
  /** Empty: on the chosen day alone. */
  weekdays: readonly Weekday[];
  days: number | null;
};

/** The chosen day belongs to it as long as nobody tapped days. */
export const weekdaysOf = ({ weekdays }: WeeklyWish, { day }: AgreedTime): Weekday[] =>
  weekdays.length > 0 ? [...weekdays].sort((one, other) => one - other) : [weekdayOf(day) as Weekday];

/** The rule the cloud is asked for. */
export function weeklyRule(wish: WeeklyWish, agreed: AgreedTime | null, nowMs: number) {
  const time = stillPossible(agreed, nowMs);
  return {
    weekdays: weekdaysOf(wish, time),
    from: oClock(time.hour),
    until: oClock(time.hour + time.hours),
    startsOn: dateOf(time.day),
    endsOn: wish.days === null ? null : dateOf(time.day + wish.days),
  } satisfies Partial<Save>;
}

/** "每周二上午 9:00–11:00" */
export const sayWeekly = (wish: WeeklyWish, agreed: AgreedTime | null, nowMs: number): string =>
  sayRecurrence(weeklyRule(wish, agreed, nowMs));

const oClock = (hour: number): TimeOfDay => `${String(hour).padStart(2, "0")}:00`;
