import type { Snapshot } from "../world/simulated-world";

/** A moment in the life of one order, voucher or whatever else calls can meet on. What it has not is an empty id. */
export type Scene = {
  readonly snapshot: Snapshot;
  readonly nowMs: number;
  readonly orderId: string;
  /** A second open order, where there is one. */
  readonly otherOrderId: string;
  readonly serviceCode: string;
  readonly doneCode: string;
  readonly redemptionId: string;
  readonly alarmId: string;
  readonly messageId: string;
  readonly recurrenceId: string;
  readonly teamId: string;
  readonly entryId: string;
  /** A second entry of the same asker, where there is one. */
  readonly otherEntryId: string;
  readonly requestId: string;
  readonly matterId: string;
  readonly batchId: string;
};
