import type { DatabaseTrace } from "../database/engine";
import type { EventStream } from "./event-stream";

const writingActions = new Set([
  "database.insertDocument",
  "database.modifyDocument",
  "database.removeDocument",
  "database.modifyAndReturnDoc",
]);

/** Tells followers which collections changed: a plain write at once, a transaction's writes when it is committed. */
export function createChangeNotice(events: EventStream): (trace: DatabaseTrace) => void {
  const writtenIn = new Map<string, Set<string>>();
  return ({ action, collection, transactionId, code }) => {
    if (action === "database.commitTransaction" || action === "database.abortTransaction") {
      const written = writtenIn.get(transactionId ?? "");
      writtenIn.delete(transactionId ?? "");
      if (action === "database.commitTransaction" && code === undefined) written?.forEach(events.dataChanged);
    } else if (writingActions.has(action) && code === undefined) {
      if (transactionId === undefined) events.dataChanged(collection);
      else writtenIn.set(transactionId, (writtenIn.get(transactionId) ?? new Set()).add(collection));
    }
  };
}
