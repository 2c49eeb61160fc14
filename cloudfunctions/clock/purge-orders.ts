import { listPurgeable, purgeOrder } from "../api/store/purge-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Finished orders older than their time lose contact, names and words; points and hours stay in the ledger. */
export const purgeOrders = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "purge-orders",
    next: () => listPurgeable(tick.nowMs, batchRows),
    settle: (order) => purgeOrder(order, tick.nowMs),
  });
