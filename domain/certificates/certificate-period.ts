const dayMs = 86_400_000;
const yearsMax = 10;

export type PeriodFault = "TIME_REVERSED" | "PERIOD_TOO_LONG" | "PERIOD_AHEAD";

/** A certificate speaks of what was: at most ten years, and not beyond the day it is issued on. */
export function periodFault(fromMs: number, untilMs: number, nowMs: number): PeriodFault | null {
  if (untilMs <= fromMs) return "TIME_REVERSED";
  if (untilMs > nowMs + dayMs) return "PERIOD_AHEAD";
  return untilMs - fromMs > yearsMax * 366 * dayMs ? "PERIOD_TOO_LONG" : null;
}
