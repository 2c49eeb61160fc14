import { shanghaiMs, shanghaiTime } from "../../time/shanghai-time";

/** A time of the resident's own choosing, by taps: which day, from which hour, how long. */
export type AgreedTime = {
  /** Days since 1970 in Shanghai. */
  day: number;
  hour: number;
  hours: number;
};

/** Volunteers are neighbours and come in daylight hours. */
const FIRST_HOUR = 8;
const LAST_HOUR = 19;
const DAYS = 7;
const weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];
const nearDays = ["今天", "明天", "后天"];

/** The days to choose from, with their words; today only while it has an hour left. */
export function daysToChoose(nowMs: number): { day: number; words: string }[] {
  const today = shanghaiTime(nowMs).day;
  return Array.from({ length: DAYS }, (_, ahead) => {
    const { weekday, date } = shanghaiTime(shanghaiMs(today + ahead, 12));
    return { day: today + ahead, words: nearDays[ahead] ?? `${weekdays[weekday] ?? ""} ${date}日` };
  }).filter(({ day }) => hoursToChoose(day, nowMs).length > 0);
}

/** The hours at which help may begin on a day: whole hours that have not begun yet. */
export function hoursToChoose(day: number, nowMs: number): number[] {
  const hours: number[] = [];
  for (let hour = FIRST_HOUR; hour <= LAST_HOUR; hour++) if (shanghaiMs(day, hour) > nowMs) hours.push(hour);
  return hours;
}

/** "上午 9点", "中午 12点", "下午 3点". */
export function sayHour(hour: number): string {
  const part = hour < 12 ? "上午" : hour === 12 ? "中午" : hour < 18 ? "下午" : "晚上";
  return `${part} ${hour > 12 ? hour - 12 : hour}点`;
}

/**
 * What was chosen as far as it is still to be had: a draft may be older than its day, and nine o'clock of today may have
 * gone by. Without a choice: tomorrow at nine, or the next day's first hour.
 */
export function stillPossible(chosen: AgreedTime | null, nowMs: number): AgreedTime {
  const days = daysToChoose(nowMs);
  const tomorrow = shanghaiTime(nowMs).day + 1;
  const day = days.find((one) => one.day === chosen?.day)?.day ?? tomorrow;
  const hours = hoursToChoose(day, nowMs);
  const wish = chosen?.hour ?? 9;
  return { day, hour: hours.find((hour) => hour >= wish) ?? hours[0] ?? 9, hours: chosen?.hours ?? 2 };
}

/** The window the cloud is asked for. */
export const windowOf = ({ day, hour, hours }: AgreedTime): { fromMs: number; untilMs: number } => ({
  fromMs: shanghaiMs(day, hour),
  untilMs: shanghaiMs(day, hour + hours),
});
