const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
/** China has one time zone and no summer time. */
const shanghaiOffsetMs = 8 * hourMs;
/** Nobody is asked for help before half past seven or after nine in the evening. */
const wakesMs = 7 * hourMs + 30 * minuteMs;
const sleepsMs = 21 * hourMs;

const midnightMs = (atMs: number): number => Math.floor((atMs + shanghaiOffsetMs) / dayMs) * dayMs - shanghaiOffsetMs;

/** The first moment from `atMs` on at which neighbours are awake, Asia/Shanghai. */
export function awakeFromMs(atMs: number): number {
  const midnight = midnightMs(atMs);
  const timeOfDayMs = atMs - midnight;
  if (timeOfDayMs < wakesMs) return midnight + wakesMs;
  return timeOfDayMs < sleepsMs ? atMs : midnight + dayMs + wakesMs;
}

/** `minutes` later, counting only the hours in which neighbours are awake. */
export function addAwakeMinutes(fromMs: number, minutes: number): number {
  let atMs = awakeFromMs(fromMs);
  let leftMs = minutes * minuteMs;
  for (;;) {
    const eveningMs = midnightMs(atMs) + sleepsMs;
    if (atMs + leftMs < eveningMs) return atMs + leftMs;
    leftMs -= eveningMs - atMs;
    atMs = awakeFromMs(eveningMs);
  }
}
