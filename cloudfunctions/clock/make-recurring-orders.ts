import { makeRecurringOrder } from "../api/recurrences/make-recurring-order";
import { listDueRecurrences } from "../api/store/recurrences-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Makes the single orders of weekly requests two days ahead, and brings their ends about. */
export const makeRecurringOrders = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "recurrences",
    next: () => listDueRecurrences(tick.nowMs, batchRows),
    settle: ({ _id, requesterId }) => makeRecurringOrder(_id, requesterId, tick.nowMs),
  });
