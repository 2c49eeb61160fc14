import { dayNumberAt, inShanghai, midnightMs } from "../../domain/calendar/shanghai-day";

const HOUR_MS = 3_600_000;

export type ShanghaiTime = {
  /** Days since 1970-01-01 in Shanghai: two times of one day have the same. */
  day: number;
  month: number;
  date: number;
  /** 0 is Sunday. */
  weekday: number;
  hour: number;
};

/** The parts of a moment as calendar and clock in Shanghai show them. */
export function shanghaiTime(ms: number): ShanghaiTime {
  const shifted = inShanghai(ms);
  return {
    day: dayNumberAt(ms),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
  };
}

/** The moment at which a clock in Shanghai shows `hour` o'clock of a day counted as `ShanghaiTime.day`. */
export const shanghaiMs = (day: number, hour: number): number => midnightMs(day) + hour * HOUR_MS;
