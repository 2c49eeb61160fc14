import type { Output } from "../../../contract";
import { sayDay, sayMinutes } from "../../time/say-time";

export type Slot = Output<"mall.listSlots">["slots"][number];

/** Until when a booking that begins here can last: one step, two, ... as long as the steps follow each other and are free. */
export function lengthsFrom(slots: readonly Slot[], fromMs: number, maxSlots: number): number[] {
  const ends: number[] = [];
  let next = fromMs;
  for (const slot of slots) {
    if (slot.fromMs < fromMs) continue;
    if (slot.fromMs !== next || slot.freePlaces < 1 || ends.length === maxSlots) break;
    ends.push(slot.untilMs);
    next = slot.untilMs;
  }
  return ends;
}

export const sayLengthOf = (fromMs: number, untilMs: number): string => sayMinutes((untilMs - fromMs) / 60_000);

const shanghaiMs = 8 * 3_600_000;
const shanghai = (atMs: number): Date => new Date(atMs + shanghaiMs);

const sayWeekday = (atMs: number): string => `周${"日一二三四五六"[shanghai(atMs).getUTCDay()] ?? ""}`;

/** A day of the week ahead, short enough for a button: "明天 周一", "26 日 周四". */
export const sayShortDay = (dayMs: number, nowMs: number): string => {
  const day = sayDay(dayMs, nowMs);
  const short = day.includes("月") ? `${shanghai(dayMs).getUTCDate()} 日` : day;
  return `${short} ${sayWeekday(dayMs)}`;
};

const sayClock = (atMs: number): string =>
  `${shanghai(atMs).getUTCHours()}:${String(shanghai(atMs).getUTCMinutes()).padStart(2, "0")}`;

/** "9:00–10:00". */
export const saySlot = ({ fromMs, untilMs }: { fromMs: number; untilMs: number }): string =>
  `${sayClock(fromMs)}–${sayClock(untilMs)}`;
