import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { InboxDocument } from "./inbox-store";
import type { OrderDocument } from "./orders-store";
import type { PersonDocument } from "./person-document";
import { isDuplicateKey } from "./platform-failure";
import type { RecurrenceDocument } from "./recurrences-store";
import type { RedemptionDocument } from "./redemptions-store";

/** Each document whose journal has entries that nobody was told of yet, longest waiting first. */
export const listUnrelayedOrders = async (rows: number): Promise<readonly OrderDocument[]> =>
  (await unrelayed("orders", rows)) as OrderDocument[];

export const listUnrelayedRedemptions = async (rows: number): Promise<readonly RedemptionDocument[]> =>
  (await unrelayed("redemptions", rows)) as RedemptionDocument[];

export const listUnrelayedRecurrences = async (rows: number): Promise<readonly RecurrenceDocument[]> =>
  (await unrelayed("recurrences", rows)) as RecurrenceDocument[];

async function unrelayed(collection: RelayedCollection, rows: number): Promise<readonly unknown[]> {
  const filter = guardedFilter({ hasUnrelayed: true });
  const { data } = await database.collection(collection).where(filter).orderBy("updatedAtMs", "asc").limit(rows).get();
  return data;
}

export type RelayedCollection =
  | "cases"
  | "entries"
  | "correctionRequests"
  | "orders"
  | "redemptions"
  | "recurrences"
  | "alarms"
  | "certificates"
  | "honourLists"
  | "honourObjections"
  | "stockMatters";

/** Notes that everybody was told, unless the document has moved on meanwhile: then it stays on the list. */
export async function markRelayed(
  collection: RelayedCollection,
  document: { readonly _id: string; readonly version: number },
): Promise<boolean> {
  const { stats } = await database
    .collection(collection)
    .where(guardedFilter({ _id: document._id, version: document.version }))
    .update({ data: { relayedVersion: document.version, hasUnrelayed: false } });
  return stats.updated === 1;
}

/** Puts a message into an inbox once; the same id again changes nothing. */
export const addInboxMessage = (message: InboxDocument): Promise<void> => addOnce("inbox", message);

/** Adds a row whose id says what it is for; when the same row is there already, that is as good. */
export async function addOnce(collection: string, row: { readonly _id: string }): Promise<void> {
  try {
    await database.collection(collection).add({ data: row });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
  }
}

/** What must be known of somebody to pass news on to him. */
export type Recipient = Pick<
  PersonDocument,
  "_id" | "openid" | "pushQuota" | "volunteer" | "actors" | "areaId" | "ancestors"
>;

/** One reading holds at most this many documents. */
const recipientsMax = 1_000;

export async function findRecipients(personIds: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
  if (personIds.length === 0) return new Map();
  const { data } = await database
    .collection("people")
    .where(guardedFilter({ _id: command.in(personIds) }))
    .field({
      _id: true,
      openid: true,
      pushQuota: true,
      volunteer: true,
      actors: true,
      areaId: true,
      ancestors: true,
    })
    .limit(recipientsMax)
    .get();
  return new Map((data as Recipient[]).map((recipient) => [recipient._id, recipient]));
}
