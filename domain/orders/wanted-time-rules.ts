import { dayMs, endOfDayMs } from "../calendar/shanghai-day";
import type { WantedTime } from "./wanted-time";

const hourMs = 3_600_000;
const agreedAheadMaxMs = 30 * dayMs;
/** "Today" asked late in the evening still leaves time for somebody to come. */
const todayLeastMs = 2 * hourMs;

export type WantedTimeWish =
  | { readonly kind: "soon" }
  | { readonly kind: "today" }
  | { readonly kind: "agreed"; readonly fromMs: number; readonly untilMs: number };

export type WantedTimeRefusal = "TIME_PAST" | "TIME_TOO_FAR" | "TIME_REVERSED";

/** Turns a wish into a time window. `soonHours` is how long "as soon as possible" stays open, by category. */
export function wantedTimeOf(wish: WantedTimeWish, nowMs: number, soonHours: number): WantedTime | WantedTimeRefusal {
  switch (wish.kind) {
    case "soon":
      return { kind: "soon", fromMs: nowMs, untilMs: nowMs + soonHours * hourMs };
    case "today":
      return { kind: "today", fromMs: nowMs, untilMs: Math.max(endOfDayMs(nowMs), nowMs + todayLeastMs) };
    case "agreed":
      if (wish.untilMs <= wish.fromMs) return "TIME_REVERSED";
      if (wish.untilMs <= nowMs) return "TIME_PAST";
      if (wish.fromMs > nowMs + agreedAheadMaxMs || wish.untilMs > wish.fromMs + dayMs) return "TIME_TOO_FAR";
      return wish;
  }
}
