import { withoutWaiter } from "../../../domain/mall/class-seats";
import type { ClassNews } from "../../../domain/mall/class-waiting";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { inTransaction, replaced } from "./in-transaction";
import { saveStock, toOffering, type OfferingDocument } from "./offerings-store";

/** Classes whose seats or waiting list may have to move now. */
export async function listClassesToLookAt(nowMs: number, rows: number): Promise<readonly OfferingDocument[]> {
  const { data } = await database
    .collection("offerings")
    .where(guardedFilter({ classLookAtMs: command.lte(nowMs) }))
    .orderBy("classLookAtMs", "asc")
    .limit(rows)
    .get();
  return data as OfferingDocument[];
}

/** Classes with news that nobody was told of yet, longest waiting first. */
export async function listUnrelayedClasses(rows: number): Promise<readonly OfferingDocument[]> {
  const { data } = await database
    .collection("offerings")
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as OfferingDocument[];
}

/** Forgets the news that were told; what came meanwhile stays. */
export const forgetClassNews = (offeringId: string, told: readonly ClassNews[]): Promise<boolean> =>
  inTransaction(async (documents) => {
    const row = await documents.get<OfferingDocument>("offerings", offeringId);
    const before = row?.classNews ?? [];
    const left = before.filter((one) => !told.some(({ number }) => number === one.number));
    if (row === null || left.length === before.length) return { commit: false, value: false };
    const fields = { classNews: replaced(left), hasUnrelayed: left.length > 0, version: row.version + 1 };
    await documents.update("offerings", offeringId, fields);
    return { commit: true, value: true };
  });

/** Few wait for more classes than this. */
const listsMax = 50;

/** Takes a deleted person off every waiting list; the clock then looks who is next. True when she is on none. */
export async function leaveClassLists(personId: string): Promise<boolean> {
  const { data } = await database
    .collection("offerings")
    .where(guardedFilter({ waiterIds: personId }))
    .limit(listsMax)
    .get();
  const lists = data as OfferingDocument[];
  await Promise.all(lists.map(({ _id }) => leaveClassList(_id, personId)));
  return lists.length < listsMax;
}

const leaveClassList = (offeringId: string, personId: string): Promise<boolean> =>
  inTransaction(async (documents) => {
    const row = await documents.get<OfferingDocument>("offerings", offeringId);
    if (row === null) return { commit: false, value: false };
    // At the time it was last looked at: what is free now is the clock's to give.
    await saveStock(documents, { ...withoutWaiter(toOffering(row), personId), version: row.version + 1 }, 0);
    return { commit: true, value: true };
  });
