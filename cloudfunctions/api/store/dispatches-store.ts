import type { DispatchOutcome } from "../../../domain/matching/dispatch-outcome";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced } from "./in-transaction";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

export type DispatchResult = { readonly orderId: string; readonly outcome: DispatchOutcome };

/** Orders that staff sent out together. Whom each was put before stands in the order itself; here only that it was. */
export type DispatchDocument = {
  readonly _id: string;
  readonly byPersonId: string;
  readonly orderIds: readonly string[];
  /** In the order of `orderIds`; empty until the first were settled. */
  readonly results: readonly DispatchResult[];
  readonly atMs: number;
};

const dispatches = () => database.collection("dispatches");

export const dispatchById = (id: string): Reading<DispatchDocument | null> => reading("dispatches", id);

/** What one person sent out since then, newest first. */
export async function listDispatchesBy(
  byPersonId: string,
  sinceMs: number,
  rows: number,
): Promise<readonly DispatchDocument[]> {
  const { data } = await dispatches()
    .where(guardedFilter({ byPersonId, atMs: command.gt(sinceMs) }))
    .orderBy("atMs", "desc")
    .limit(rows)
    .get();
  return data as DispatchDocument[];
}

/** Adds a batch once; a repeat finds it there. */
export async function addDispatch(batch: DispatchDocument): Promise<void> {
  try {
    await dispatches().add({ data: batch });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
  }
}

export async function keepResults(batchId: string, results: readonly DispatchResult[]): Promise<void> {
  await dispatches()
    .where(guardedFilter({ _id: batchId }))
    .update({ data: { results: replaced(results) } });
}
