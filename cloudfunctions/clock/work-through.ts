import { logFailure, type JobReport, type Tick } from "./run-jobs";

/** Documents read at once: few enough to be done within a tick, many enough for a city's busiest minute. */
export const batchRows = 50;

/** What a job does: find the next documents that wait, and settle one of them (false: somebody else had). */
export type Work<Row> = {
  readonly name: string;
  next(): Promise<readonly Row[]>;
  settle(row: Row): Promise<boolean>;
};

/**
 * Settles what waits, batch after batch while there is time. A document that fails is logged and left for the next tick;
 * as it would stand first in the next batch again, a batch with a failure is the tick's last.
 */
export async function workThrough<Row extends { readonly _id: string }>(
  tick: Tick,
  work: Work<Row>,
): Promise<JobReport> {
  const total = { seen: 0, changed: 0, failed: 0 };
  for (;;) {
    const rows = await work.next();
    const changedBefore = total.changed;
    for (const row of rows) {
      if (!tick.hasTime()) return total;
      total.seen += 1;
      try {
        if (await work.settle(row)) total.changed += 1;
      } catch (failure) {
        total.failed += 1;
        logFailure(work.name, row._id, failure);
      }
    }
    const isWholeBatchDone = total.changed - changedBefore === batchRows;
    if (!isWholeBatchDone || !tick.hasTime()) return total;
  }
}
