const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** China has one time zone and no summer time, whatever the phone's own setting. */
const OFFSET_MS = 8 * HOUR_MS;

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
  const shifted = new Date(ms + OFFSET_MS);
  return {
    day: Math.floor((ms + OFFSET_MS) / DAY_MS),
    month: shifted.getUTCMonth() + 1,
    date: shifted.getUTCDate(),
    weekday: shifted.getUTCDay(),
    hour: shifted.getUTCHours(),
  };
}

/** The moment at which a clock in Shanghai shows `hour` o'clock of a day counted as `ShanghaiTime.day`. */
export const shanghaiMs = (day: number, hour: number): number => day * DAY_MS + hour * HOUR_MS - OFFSET_MS;
