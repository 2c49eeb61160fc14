import { dayMs, dayNumberAt, inShanghai } from "../../domain/calendar/shanghai-day";
import type { WantedTime } from "../../domain/orders/wanted-time";

const minuteMs = 60_000;

/** A moment as neighbours say it: "今天 9:40", "明天 15:00", "9 月 3 日 9:00", with the year only when it is another one. */
export const sayWhen = (atMs: number, nowMs: number): string => `${sayDay(atMs, nowMs)} ${sayClock(atMs)}`;

/** The day alone: "今天", "明天", "9 月 3 日". */
export function sayDay(atMs: number, nowMs: number): string {
  const near = nearDays.get(dayNumberAt(atMs) - dayNumberAt(nowMs));
  if (near !== undefined) return near;
  const at = inShanghai(atMs);
  const day = `${at.getUTCMonth() + 1} 月 ${at.getUTCDate()} 日`;
  return at.getUTCFullYear() === inShanghai(nowMs).getUTCFullYear() ? day : `${at.getUTCFullYear()} 年 ${day}`;
}

/** The end of something: "今天 15:00 前". Midnight belongs to the day it ends: "今天 24:00 前". */
export function sayBefore(untilMs: number, nowMs: number): string {
  const day = sayDay(untilMs - 1, nowMs);
  return dayNumberAt(untilMs - 1) === dayNumberAt(untilMs) ? `${day} ${sayClock(untilMs)} 前` : `${day} 24:00 前`;
}

/** When help is wanted: "尽快，今天 15:00 前", "今天之内", "明天上午 9:00–11:00". */
export function sayWanted({ kind, fromMs, untilMs }: WantedTime, nowMs: number): string {
  if (kind === "soon") return `尽快，${sayBefore(untilMs, nowMs)}`;
  if (kind === "today") return `${sayDay(untilMs - 1, nowMs)}之内`;
  const from = `${sayDay(fromMs, nowMs)}${sayDayPart(fromMs)} ${sayClock(fromMs)}`;
  return dayNumberAt(fromMs) === dayNumberAt(untilMs)
    ? `${from}–${sayClock(untilMs)}`
    : `${from} 到 ${sayWhen(untilMs, nowMs)}`;
}

/** How long is left until a moment: "还剩 2 小时 10 分钟", "时间过了". Nobody needs minutes once it is days. */
export function sayLeft(untilMs: number, nowMs: number): string {
  if (untilMs <= nowMs) return "时间过了";
  if (untilMs - nowMs < minuteMs) return "不到 1 分钟了";
  return `还剩 ${sayLength(untilMs - nowMs)}`;
}

/** A length of service: "40 分钟", "1 小时 30 分钟", "120 小时": hours are never turned into days, nobody serves a day long. */
export function sayMinutes(minutes: number): string {
  return minutes === 0 ? "0 分钟" : joined([Math.floor(minutes / 60), "小时"], [minutes % 60, "分钟"]);
}

function sayLength(lengthMs: number): string {
  const minutes = Math.floor(lengthMs / minuteMs);
  if (lengthMs < dayMs) return sayMinutes(minutes);
  return joined([Math.floor(minutes / 1440), "天"], [Math.floor((minutes % 1440) / 60), "小时"]);
}

const joined = (...parts: [number, string][]): string =>
  parts
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count} ${unit}`)
    .join(" ");

const nearDays = new Map([
  [-2, "前天"],
  [-1, "昨天"],
  [0, "今天"],
  [1, "明天"],
  [2, "后天"],
]);

/** The moment moved so that its UTC fields read as Shanghai's clock. */
const sayClock = (atMs: number): string =>
  `${inShanghai(atMs).getUTCHours()}:${String(inShanghai(atMs).getUTCMinutes()).padStart(2, "0")}`;

function sayDayPart(atMs: number): string {
  const hour = inShanghai(atMs).getUTCHours();
  if (hour < 6) return "凌晨";
  if (hour < 12) return "上午";
  return hour < 18 ? "下午" : "晚上";
}
