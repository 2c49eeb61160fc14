import { minuteText } from "../calendar/shanghai-day";
import type { Finding, Mismatch } from "./mismatch";

/** What waits to be passed on, by the collection it waits in. */
export type Waiting = { readonly name: string; readonly oldestAtMs: number | null };

/** The clock comes every minute; whatever it has not passed on for so long it cannot. */
export const backlogAfterMs = 60 * 60_000;

/** Messages or rows of the audit that nobody passes on. Nobody's points are in danger, but people do not hear of them. */
export function checkBacklog(waiting: readonly Waiting[], nowMs: number): Finding | null {
  const mismatches = waiting.flatMap(({ name, oldestAtMs }): Mismatch[] => {
    if (oldestAtMs === null || nowMs - oldestAtMs < backlogAfterMs) return [];
    return [
      { kind: "backlog", at: name, expected: "一小时内送出", found: `最早的一条从 ${minuteText(oldestAtMs)} 等到现在` },
    ];
  });
  if (mismatches.length === 0) return null;
  return { subject: "backlog", subjectId: "backlog", personIds: [], mismatches };
}
