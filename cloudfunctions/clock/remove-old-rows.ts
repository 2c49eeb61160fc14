import { inboxKeptDays, keptSinceMs, keysKeptDays } from "../../domain/orders/retention";
import { removeOlder } from "../api/store/purge-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows } from "./work-through";

const kept = [
  ["idempotency", keysKeptDays],
  ["messages", keysKeptDays],
  ["inbox", inboxKeptDays],
] as const;

/** Keys, sent messages and old news go when nobody asks for them any more. */
export async function removeOldRows(tick: Tick): Promise<JobReport> {
  let changed = 0;
  for (const [collection, days] of kept) {
    for (let removed = batchRows; removed === batchRows && tick.hasTime();) {
      removed = await removeOlder(collection, keptSinceMs(tick.nowMs, days), batchRows);
      changed += removed;
    }
  }
  return { seen: changed, changed, failed: 0 };
}
