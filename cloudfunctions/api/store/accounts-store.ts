import { emptyAccount, type Account } from "../../../domain/points/account";
import { expiryWarningMs } from "../../../domain/points/expiry-transfer";
import type { Transfer } from "../../../domain/points/transfer";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { readingOfCaller, type Reading } from "./read-together";

export type AccountDocument = Omit<Account, "personId"> & {
  readonly _id: string;
  /** When the next pending points can be spent; null when none wait. */
  readonly releaseAtMs: number | null;
  /** When the next points expire; null when there are none. */
  readonly expireAtMs: number | null;
  /** When that is to be said; null when it was said, or there is nothing to say. */
  readonly warnAtMs: number | null;
};

export const toAccount = (personId: string, document: AccountDocument | null): Account =>
  document === null ? emptyAccount(personId) : { ...emptyAccount(personId), ...document, personId };

export const accountOfCaller = (): Reading<AccountDocument | null> => readingOfCaller("accounts");

/** Null for somebody who has never earned anything; `toAccount` makes that an empty account. */
export async function findAccount(personId: string): Promise<AccountDocument | null> {
  const { data } = await database
    .collection("accounts")
    .where(guardedFilter({ _id: personId }))
    .limit(1)
    .get();
  return (data[0] as AccountDocument | undefined) ?? null;
}

/** An account as it lay in the database, and as it is to lie there. */
export type AccountChange = { readonly before: AccountDocument | null; readonly after: Account };

/**
 * Writes an account and the transfer that changed it. The transfer's id is its cause, so posting the same cause again
 * fails as a duplicate and undoes the transaction around it.
 */
export const saveAccount = (
  documents: TransactionDocuments,
  before: AccountDocument | null,
  after: Account,
  transfer: Transfer,
): Promise<void> => saveAccounts(documents, [{ before, after }], transfer);

/** The same for a transfer between several people. */
export async function saveAccounts(
  documents: TransactionDocuments,
  changes: readonly AccountChange[],
  transfer: Transfer,
): Promise<void> {
  for (const { after, before } of changes) {
    if (before === null) await documents.add("accounts", accountDocument(after, before));
    else await documents.update("accounts", after.personId, changedFields(after, before));
  }
  await documents.add("transfers", transferDocument(transfer));
}

/** An account as it lies in the database after one that lay there as `before`. */
export const accountDocument = (after: Account, before: AccountDocument | null): AccountDocument => ({
  ...fieldsOf(after, before),
  _id: after.personId,
});

export const transferDocument = ({ transferId, ...posted }: Transfer) => ({ ...posted, _id: transferId });

/** Named one by one: an account read from the database also carries its `_id`, which the SDK refuses to set. */
const fieldsOf = (account: Account, before: AccountDocument | null) => ({
  available: account.available,
  held: account.held,
  pending: account.pending,
  owed: account.owed,
  lots: account.lots,
  heldLots: account.heldLots,
  pendingLots: account.pendingLots,
  minutes: account.minutes,
  services: account.services,
  earned: account.earned,
  met: account.met,
  gifts: account.gifts,
  vetoAtMs: account.vetoAtMs,
  ratings: account.ratings,
  redeemedByOffering: account.redeemedByOffering,
  isFrozen: account.isFrozen,
  sequence: account.sequence,
  version: account.version,
  headHash: account.headHash,
  ...momentsOf(account, before),
});

/** What the clock looks for. A warning once given is not given again for the same day. */
function momentsOf({ lots, pendingLots }: Account, before: AccountDocument | null) {
  const expireAtMs = lots[0]?.atMs ?? null;
  const isKnown = before !== null && before.expireAtMs === expireAtMs;
  return {
    releaseAtMs: pendingLots[0]?.atMs ?? null,
    expireAtMs,
    warnAtMs: isKnown ? before.warnAtMs : expireAtMs === null ? null : expiryWarningMs(expireAtMs),
  };
}

const changedFields = (account: Account, before: AccountDocument | null) =>
  Object.fromEntries(Object.entries(fieldsOf(account, before)).map(([name, value]) => [name, replaced(value)]));

/** Accounts on which the clock has something to do, the longest overdue first. What is frozen waits. */
export async function listDueAccounts(
  moment: "releaseAtMs" | "expireAtMs" | "warnAtMs",
  nowMs: number,
  rows: number,
): Promise<readonly AccountDocument[]> {
  const { data } = await database
    .collection("accounts")
    .where(guardedFilter({ isFrozen: false, [moment]: command.lte(nowMs) }))
    .orderBy(moment, "asc")
    .limit(rows)
    .get();
  return data as AccountDocument[];
}

/** Notes that a warning was given; false when the points moved meanwhile. */
export async function markWarned({ _id, warnAtMs }: AccountDocument): Promise<boolean> {
  const { stats } = await database
    .collection("accounts")
    .where(guardedFilter({ _id, warnAtMs }))
    .update({ data: { warnAtMs: null } });
  return stats.updated === 1;
}
