import { sayLeft, sayMinutes } from "./say-time";
import type { Tone } from "../ui/status-chip";

export type Queue = "inReview" | "open" | "serving" | "toEvaluate" | "stuck";

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
/** From here on a deadline counts as near: half a review, an evening for what is served or stuck, a working day for an evaluation. */
const nearMs: Record<Queue, number> = {
  inReview: 60 * minuteMs,
  open: 2 * hourMs,
  serving: 4 * hourMs,
  toEvaluate: 24 * hourMs,
  stuck: 4 * hourMs,
};

export type DeadlineWord = { word: string; detail: string; tone: Tone };

/** Green, yellow or red, always with its word and the time: "快到时 还剩 20 分钟". */
export function deadlineWord(queue: Queue, dueAtMs: number | null, nowMs: number): DeadlineWord {
  if (dueAtMs === null) return { word: "不限时", detail: "", tone: "quiet" };
  if (dueAtMs <= nowMs) {
    const late = Math.floor((nowMs - dueAtMs) / minuteMs);
    return { word: "已超时", detail: late === 0 ? "刚到时间" : `超了 ${sayMinutes(late)}`, tone: "trouble" };
  }
  const isNear = dueAtMs - nowMs <= nearMs[queue];
  return { word: isNear ? "快到时" : "来得及", detail: sayLeft(dueAtMs, nowMs), tone: isNear ? "waiting" : "done" };
}
