import type { Account } from "../../../domain/points/account";
import { isPieceOf } from "../../../domain/mall/reservation";
import { legOf, type Transfer } from "../../../domain/points/transfer";
import type { Baseline } from "../../../domain/reconciliation/check-account";
import type { AccountDocument } from "./accounts-store";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import type { OfferingDocument } from "./offerings-store";
import type { OrderDocument } from "./orders-store";
import { isVoucher, toRedemption, type RedemptionDocument } from "./redemptions-store";
import { addOnce } from "./relay-store";
import type { TransferDocument } from "./transfers-store";

/** What the platform gives at once. */
const rowsAtOnce = 1_000;

export type WalkedCollection = "accounts" | "redemptions" | "offerings" | "orders";

/** The next ids of a collection, in a stable order that no change of a document moves. */
export async function idsAfter(
  collection: WalkedCollection,
  afterId: string,
  rows: number,
): Promise<readonly string[]> {
  const { data } = await database
    .collection(collection)
    .where(guardedFilter({ _id: command.gt(afterId) }))
    .orderBy("_id", "asc")
    .field({ _id: true })
    .limit(rows)
    .get();
  return (data as { readonly _id: string }[]).map(({ _id }) => _id);
}

/** A document's id and when it last changed. */
export type Changed = { readonly ids: readonly string[]; readonly atMs: number; readonly offeringId?: string };

const changedBy = async (
  collection: string,
  field: string,
  filter: Fields,
  rows: number,
): Promise<readonly Fields[]> => {
  const { data } = await database
    .collection(collection)
    .where(guardedFilter(filter))
    .orderBy(field, "asc")
    .limit(rows)
    .get();
  return data as Fields[];
};

/** Whose points moved since, in the order of the postings. */
export async function peopleMovedSince(sinceMs: number, rows: number): Promise<readonly Changed[]> {
  const moved = await changedBy("transfers", "atMs", { atMs: command.gte(sinceMs) }, rows);
  return (moved as unknown as TransferDocument[]).map(({ personIds, atMs }) => ({ ids: personIds, atMs }));
}

export async function vouchersChangedSince(sinceMs: number, rows: number): Promise<readonly Changed[]> {
  const changed = await changedBy("redemptions", "updatedAtMs", { updatedAtMs: command.gte(sinceMs) }, rows);
  return (changed as unknown as RedemptionDocument[]).map(({ _id, offeringId, updatedAtMs }) => ({
    ids: [_id],
    offeringId,
    atMs: updatedAtMs,
  }));
}

export async function ordersJudgedSince(sinceMs: number, rows: number): Promise<readonly Changed[]> {
  const filter = { status: "evaluated", updatedAtMs: command.gte(sinceMs) };
  const judged = await changedBy("orders", "updatedAtMs", filter, rows);
  return (judged as unknown as OrderDocument[]).map(({ _id, updatedAtMs }) => ({ ids: [_id], atMs: updatedAtMs }));
}

export const toTransfer = ({ _id, ...transfer }: TransferDocument): Transfer => ({ ...transfer, transferId: _id });

/** Awards may be posted some days after the moment they tell; whoever has later ones is read whole. */
const lateMs = 7 * 86_400_000;

/**
 * A person's postings behind the baseline. Read by time, because that is what the index knows; should some of the numbers
 * between the baseline and the account be missing, they may only lie further back, so everything is read.
 */
export async function postingsOf(
  personId: string,
  baseline: Baseline | null,
  account: Account,
): Promise<readonly Transfer[]> {
  const from = baseline?.account.sequence ?? 0;
  const behind = (rows: readonly Transfer[]) =>
    rows.filter((row) => placeOf(row, personId) > from || isStray(row, personId));
  if (baseline !== null && baseline.atMs > lateMs) {
    const recent = behind(await readPostings(personId, baseline.atMs - lateMs));
    if (recent.length === account.sequence - from) return recent;
  }
  return behind(await readPostings(personId, 0));
}

const placeOf = (row: Transfer, personId: string): number => legOf(row, personId)?.sequenceAfter ?? 0;
/** Names her, but has no leg of hers. */
const isStray = (row: Transfer, personId: string): boolean => legOf(row, personId) === undefined;

async function readPostings(personId: string, sinceMs: number): Promise<readonly Transfer[]> {
  const found = new Map<string, Transfer>();
  for (let fromMs = sinceMs; ;) {
    const filter = { personIds: personId, atMs: command.gte(fromMs) };
    const rows = (await changedBy("transfers", "atMs", filter, rowsAtOnce)) as unknown as TransferDocument[];
    const before = found.size;
    for (const row of rows) found.set(row._id, toTransfer(row));
    if (rows.length < rowsAtOnce || found.size === before) return [...found.values()];
    fromMs = rows.at(-1)?.atMs ?? fromMs;
  }
}

/** A query holds so many ids at most. */
const idsAtOnce = 100;

export async function findAll<T>(collection: string, ids: readonly string[]): Promise<readonly T[]> {
  const wanted = [...new Set(ids)];
  const pages = Array.from({ length: Math.ceil(wanted.length / idsAtOnce) }, (_, page) =>
    wanted.slice(page * idsAtOnce, (page + 1) * idsAtOnce),
  );
  const found = await Promise.all(
    pages.map((page) =>
      database
        .collection(collection)
        .where(guardedFilter({ _id: command.in(page) }))
        .limit(idsAtOnce)
        .get(),
    ),
  );
  return found.flatMap(({ data }) => data as T[]);
}

const countOf = async (offeringId: string, status: "waiting" | "fulfilled"): Promise<number> => {
  // What is booked by time lies on no shelf. Vouchers from before there were bookings have no such field, which counts as null.
  const onShelf = { offeringId, status, bookingId: command.in([null]) };
  const { total } = await database.collection("redemptions").where(guardedFilter(onShelf)).count();
  return total;
};

/** An offering and its vouchers at one moment; null while something moved between the readings. */
export async function readShelf(offeringId: string) {
  const before = (await findAll<OfferingDocument>("offerings", [offeringId]))[0];
  if (before === undefined) return null;
  const [waiting, fulfilled, made] = await Promise.all([
    countOf(offeringId, "waiting"),
    countOf(offeringId, "fulfilled"),
    findAll<RedemptionDocument>("redemptions", Object.keys(before.reservations ?? {})),
  ]);
  const after = (await findAll<OfferingDocument>("offerings", [offeringId]))[0];
  if (after === undefined || JSON.stringify(after) !== JSON.stringify(before)) return null;
  const confirmed = made.filter((row) => {
    const reservation = before.reservations?.[row._id];
    return isVoucher(row) && reservation !== undefined && isPieceOf(toRedemption(row), reservation);
  });
  return { offering: after, waiting, fulfilled, confirmed: confirmed.length };
}

/** How far an account was found sound, and the page that two people have begun anew. */
export type CheckpointDocument = {
  readonly _id: string;
  /** Null until a case about the account was settled. */
  readonly page: Baseline | null;
  /** Null before the first check found it sound. */
  readonly seen: Baseline | null;
};

export async function findCheckpoint(personId: string): Promise<CheckpointDocument | null> {
  return (await findAll<CheckpointDocument>("checkpoints", [personId]))[0] ?? null;
}

/** Notes how far it is sound. A later note never depends on an earlier one, so two clocks at once do no harm. */
export async function noteSound(personId: string, seen: Baseline): Promise<void> {
  const { stats } = await database
    .collection("checkpoints")
    .where(guardedFilter({ _id: personId }))
    .update({ data: { seen: replaced(seen) } });
  if (stats.updated === 0) await addOnce("checkpoints", { _id: personId, ...{ page: null, seen } });
}

/** Begins a new page for an account, in the transaction that settles its case. */
export async function beginPage(documents: TransactionDocuments, personId: string, page: Baseline): Promise<void> {
  const before = await documents.get<CheckpointDocument>("checkpoints", personId);
  if (before === null) await documents.add("checkpoints", { _id: personId, page, seen: page });
  else await documents.update("checkpoints", personId, { page: replaced(page), seen: replaced(page) });
}

/** Stops whatever would leave the account, unless it changed since it was read. */
export async function freezeAccount({ _id, version }: Pick<AccountDocument, "_id" | "version">): Promise<boolean> {
  const { stats } = await database
    .collection("accounts")
    .where(guardedFilter({ _id, version }))
    .update({ data: { isFrozen: true } });
  return stats.updated === 1;
}

export async function wakeAccount(personId: string): Promise<void> {
  await database
    .collection("accounts")
    .where(guardedFilter({ _id: personId, isFrozen: true }))
    .update({ data: { isFrozen: false } });
}

/** When the longest waiting of what is to be passed on was written; null when nothing waits. */
export async function oldestUnrelayed(collection: string, sortBy: string): Promise<number | null> {
  const [row] = await changedBy(collection, sortBy, { hasUnrelayed: true }, 1);
  return row === undefined ? null : Number(row[sortBy]);
}
