import { expireRedemption } from "../api/mall/expire-redemption";
import { listDue } from "../api/store/redemptions-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Closes vouchers whose time is over: points and piece go back, unless she fetched or cancelled in the same instant. */
export const expireRedemptions = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "redemptions",
    next: () => listDue(tick.nowMs, batchRows),
    settle: (document) => expireRedemption(document, tick.nowMs),
  });
