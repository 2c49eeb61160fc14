import {
  inboxKeptDays,
  keptSinceMs,
  keysKeptDays,
  orderKeptDays,
  signalsKeptDays,
} from "../../domain/orders/retention";
import { removeOlder } from "../api/store/purge-store";
import { removeEndedRecurrences } from "../api/store/recurrences-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows } from "./work-through";

const aged = (collection: Parameters<typeof removeOlder>[0]) => (beforeMs: number) =>
  removeOlder(collection, beforeMs, batchRows);
const endedRecurrences = (beforeMs: number) => removeEndedRecurrences(beforeMs, batchRows);

const kept = [
  [aged("idempotency"), keysKeptDays],
  [aged("messages"), keysKeptDays],
  [aged("dispatches"), keysKeptDays],
  [aged("inbox"), inboxKeptDays],
  [aged("signals"), signalsKeptDays],
  [endedRecurrences, orderKeptDays],
] as const;

/** Keys, sent messages and old news go when nobody asks for them any more. */
export async function removeOldRows(tick: Tick): Promise<JobReport> {
  let changed = 0;
  for (const [remove, days] of kept) {
    for (let removed = batchRows; removed === batchRows && tick.hasTime();) {
      removed = await remove(keptSinceMs(tick.nowMs, days));
      changed += removed;
    }
  }
  return { seen: changed, changed, failed: 0 };
}
