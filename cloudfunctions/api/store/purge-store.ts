import { isPurgeable, keptSinceMs, orderKeptDays } from "../../../domain/orders/retention";
import { purgedParts } from "../../../domain/orders/without-personal-parts";
import { removeAlarms } from "./alarms-store";
import { command, database } from "./database";
import { clearOrder, personalPartsOf } from "./forget-store";
import { guardedFilter } from "./guarded-filter";
import type { OrderDocument } from "./orders-store";
import { removeThread } from "./thread-store";

/** Finished orders whose time is over and that still say who and where, longest finished first. */
export async function listPurgeable(nowMs: number, rows: number): Promise<readonly OrderDocument[]> {
  const { data } = await database
    .collection("orders")
    .where(
      guardedFilter({
        isFinished: true,
        purgedAtMs: null,
        updatedAtMs: command.lt(keptSinceMs(nowMs, orderKeptDays)),
      }),
    )
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as OrderDocument[];
}

/** Takes contact, code, names and words from a finished order; false when it is not its time, or it changed meanwhile. */
export async function purgeOrder(order: OrderDocument, nowMs: number): Promise<boolean> {
  if (!isPurgeable(order, nowMs) || order.hasUnrelayed) return false;
  await Promise.all([removeThread(order._id), removeAlarms(order._id)]);
  return clearOrder(order, { ...purgedParts(personalPartsOf(order)), purgedAtMs: nowMs });
}

type AgedCollection = "dispatches" | "idempotency" | "inbox" | "messages" | "signals";

/** Removes rows older than this, oldest first; gives how many there were. Bounded, so that one tick can end. */
export async function removeOlder(collection: AgedCollection, beforeMs: number, rows: number): Promise<number> {
  const { data } = await database
    .collection(collection)
    .where(guardedFilter({ atMs: command.lt(beforeMs) }))
    .orderBy("atMs", "asc")
    .limit(rows)
    .get();
  const ids = (data as { readonly _id: string }[]).map(({ _id }) => _id);
  if (ids.length === 0) return 0;
  const { stats } = await database
    .collection(collection)
    .where(guardedFilter({ _id: command.in(ids) }))
    .remove();
  return stats.removed;
}
