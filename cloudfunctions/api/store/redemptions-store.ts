import { pageRows } from "../../../contract/fields";
import type { Redemption, RedemptionStatus } from "../../../domain/mall/redemption";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { TransactionDocuments } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { reading, type Reading } from "./read-together";

/** What vouchers made before there were appointments and household limits do not carry. */
type Later = "kind" | "appointment" | "bookingId" | "reservationId" | "cancelUntilMs" | "limitKey" | "householdCountId";
type Stored<R> = R extends Redemption ? Omit<R, "redemptionId" | Later> & Partial<Pick<R, Later>> : never;

export type RedemptionDocument = Stored<Redemption> & {
  readonly _id: string;
  /** The code while the voucher waits, `closed:<code>:<id>` afterwards: unique, so no two waiting vouchers share a code. */
  readonly waitingCode: string;
  /** Journal entries up to this version have been passed on to audit, inbox and messages. */
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

/** False for what stands under a voucher's id so that it can no more be made. */
export const isVoucher = (document: { readonly status: string }): boolean => document.status !== "void";

const redemptions = () => database.collection("redemptions");

export const toRedemption = (document: RedemptionDocument): Redemption => ({
  kind: "goods",
  appointment: null,
  bookingId: null,
  reservationId: null,
  cancelUntilMs: document.expiresAtMs,
  limitKey: document.offeringId,
  householdCountId: null,
  ...document,
  redemptionId: document._id,
});

export const redemptionById = (id: string): Reading<RedemptionDocument | null> => reading("redemptions", id);

export async function findRedemption(redemptionId: string): Promise<RedemptionDocument | null> {
  const { data } = await redemptions()
    .where(guardedFilter({ _id: redemptionId }))
    .limit(1)
    .get();
  return (data[0] as RedemptionDocument | undefined) ?? null;
}

/** Adds a voucher. Throws a duplicate-key failure when its id was made before, or when its code waits elsewhere. */
export async function addRedemption(documents: TransactionDocuments, redemption: Redemption): Promise<void> {
  await documents.add("redemptions", newRedemptionDocument(redemption));
}

/** A voucher as it is first stored. */
export const newRedemptionDocument = ({ redemptionId, ...facts }: Redemption) => ({
  ...facts,
  _id: redemptionId,
  waitingCode: facts.code,
  relayedVersion: 0,
  hasUnrelayed: true,
  updatedAtMs: facts.createdAtMs,
});

/** Writes the end of a voucher; its new journal entry is pushed, so nobody's entry is ever overwritten. */
export const saveClosed = (documents: TransactionDocuments, after: Redemption): Promise<void> =>
  documents.update("redemptions", after.redemptionId, {
    ...closedFields(after),
    journal: command.push(after.journal.slice(-1)),
    hasUnrelayed: true,
  });

/** What is otherwise about a voucher that was closed. */
export const closedFields = (after: Redemption) => ({
  status: after.status,
  closedAtMs: after.closedAtMs,
  version: after.version,
  waitingCode: `${closedCodePrefix(after.code)}${after.redemptionId}`,
  updatedAtMs: after.closedAtMs,
});

/** Writes that a voucher waits again after it was handed over by mistake. Throws a duplicate-key failure when its code waits elsewhere. */
export const saveWaitingAgain = (documents: TransactionDocuments, after: Redemption, nowMs: number): Promise<void> =>
  documents.update("redemptions", after.redemptionId, {
    status: after.status,
    closedAtMs: null,
    expiresAtMs: after.expiresAtMs,
    version: after.version,
    journal: command.push(after.journal.slice(-1)),
    code: after.code,
    waitingCode: after.code,
    hasUnrelayed: true,
    updatedAtMs: nowMs,
  });

/** Of a hundred million codes a few come again over the years. */
const sameCodeMax = 10;

const closedCodePrefix = (code: string): string => `closed:${code}:`;

/** The voucher a code stands for: the one that waits, else the newest that was closed, so that a used one can say so. */
export async function findByCode(code: string): Promise<RedemptionDocument | null> {
  const waiting = await redemptions()
    .where(guardedFilter({ waitingCode: code }))
    .limit(1)
    .get();
  if (waiting.data.length > 0) return waiting.data[0] as RedemptionDocument;
  const prefix = closedCodePrefix(code);
  const { data } = await redemptions()
    .where(guardedFilter({ waitingCode: command.gte(prefix) }))
    .orderBy("waitingCode", "asc")
    .limit(sameCodeMax)
    .get();
  const closed = (data as RedemptionDocument[]).filter((row) => row.waitingCode.startsWith(prefix));
  return closed.sort((one, other) => other.createdAtMs - one.createdAtMs)[0] ?? null;
}

const statusesOf = {
  waiting: ["waiting"],
  closed: ["fulfilled", "cancelled", "expired"],
} satisfies Record<string, readonly RedemptionStatus[]>;

/** A person's vouchers, newest first: all, or only those that wait or are closed. */
export const listOwnRedemptions = (
  personId: string,
  only: keyof typeof statusesOf | null,
  after: PageStart | null,
): Promise<readonly RedemptionDocument[]> =>
  listNewestFirst({
    collection: "redemptions",
    filter: only === null ? { personId } : { personId, status: command.in(statusesOf[only]) },
    sortBy: "createdAtMs",
    after,
  });

const inShop = (shopId: string, status: RedemptionStatus) => ({ shopId, status });

/** Vouchers that wait in a shop, newest first. */
export const listWaiting = (shopId: string, after: PageStart | null): Promise<readonly RedemptionDocument[]> =>
  listNewestFirst({ collection: "redemptions", filter: inShop(shopId, "waiting"), sortBy: "createdAtMs", after });

export async function countWaiting(shopId: string): Promise<number> {
  const { total } = await redemptions()
    .where(guardedFilter(inShop(shopId, "waiting")))
    .count();
  return total;
}

export async function countFulfilledSince(shopId: string, sinceMs: number): Promise<number> {
  const { total } = await redemptions()
    .where(guardedFilter({ ...inShop(shopId, "fulfilled"), closedAtMs: command.gte(sinceMs) }))
    .count();
  return total;
}

/** What was handed over since a moment, newest first; no more than a page, since only the last minutes are asked for. */
export async function listFulfilledSince(shopId: string, sinceMs: number): Promise<readonly RedemptionDocument[]> {
  const { data } = await redemptions()
    .where(guardedFilter({ ...inShop(shopId, "fulfilled"), closedAtMs: command.gte(sinceMs) }))
    .orderBy("closedAtMs", "desc")
    .limit(pageRows)
    .get();
  return data as RedemptionDocument[];
}

/** Vouchers whose time is over and that still wait, longest overdue first. */
export async function listDue(nowMs: number, rows: number): Promise<readonly RedemptionDocument[]> {
  const { data } = await redemptions()
    .where(guardedFilter({ status: "waiting", expiresAtMs: command.lte(nowMs) }))
    .orderBy("expiresAtMs", "asc")
    .limit(rows)
    .get();
  return data as RedemptionDocument[];
}
