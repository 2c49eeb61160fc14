import { dayMs, startOfDayMs } from "../calendar/shanghai-day";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** Nobody is asked for help before half past seven or after nine in the evening. */
const wakesMs = 7 * hourMs + 30 * minuteMs;
const sleepsMs = 21 * hourMs;

/** The first moment from `atMs` on at which neighbours are awake, Asia/Shanghai. */
export function awakeFromMs(atMs: number): number {
  const midnight = startOfDayMs(atMs);
  const timeOfDayMs = atMs - midnight;
  if (timeOfDayMs < wakesMs) return midnight + wakesMs;
  return timeOfDayMs < sleepsMs ? atMs : midnight + dayMs + wakesMs;
}

/** `minutes` later, counting only the hours in which neighbours are awake. */
export function addAwakeMinutes(fromMs: number, minutes: number): number {
  let atMs = awakeFromMs(fromMs);
  let leftMs = minutes * minuteMs;
  for (;;) {
    const eveningMs = startOfDayMs(atMs) + sleepsMs;
    if (atMs + leftMs < eveningMs) return atMs + leftMs;
    leftMs -= eveningMs - atMs;
    atMs = awakeFromMs(eveningMs);
  }
}
