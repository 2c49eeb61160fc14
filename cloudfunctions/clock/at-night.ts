import { inShanghai } from "../../domain/calendar/shanghai-day";
import type { Job } from "./run-jobs";

const fromHour = 2;
const untilHour = 5;

/** Between two and five in the morning, Shanghai. */
export const isNight = (nowMs: number): boolean => {
  const hour = inShanghai(nowMs).getUTCHours();
  return hour >= fromHour && hour < untilHour;
};

/** Runs a job only between two and five in the morning, Shanghai: what nobody waits for costs the day nothing. */
export const atNight = (run: Job["run"]): Job["run"] =>
  async function runAtNight(tick) {
    return isNight(tick.nowMs) ? run(tick) : { seen: 0, changed: 0, failed: 0 };
  };
