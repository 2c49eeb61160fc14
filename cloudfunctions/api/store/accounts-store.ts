import { emptyAccount, type Account } from "../../../domain/points/account";
import type { Transfer } from "../../../domain/points/transfer";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";

export type AccountDocument = Omit<Account, "personId"> & { readonly _id: string };

export const toAccount = (personId: string, document: AccountDocument | null): Account =>
  document === null ? emptyAccount(personId) : { ...document, personId };

/** Null for somebody who has never earned anything; `toAccount` makes that an empty account. */
export async function findAccount(personId: string): Promise<AccountDocument | null> {
  const { data } = await database
    .collection("accounts")
    .where(guardedFilter({ _id: personId }))
    .limit(1)
    .get();
  return (data[0] as AccountDocument | undefined) ?? null;
}

/**
 * Writes an account and the transfer that changed it. The transfer's id is its cause, so posting the same cause again
 * fails as a duplicate and undoes the transaction around it.
 */
export async function saveAccount(
  documents: TransactionDocuments,
  before: AccountDocument | null,
  after: Account,
  transfer: Transfer,
): Promise<void> {
  if (before === null) await documents.add("accounts", { ...fieldsOf(after), _id: after.personId });
  else await documents.update("accounts", after.personId, changedFields(after));
  const { transferId, ...posted } = transfer;
  await documents.add("transfers", { ...posted, _id: transferId });
}

/** Named one by one: an account read from the database also carries its `_id`, which the SDK refuses to set. */
const fieldsOf = (account: Account) => ({
  available: account.available,
  held: account.held,
  minutes: account.minutes,
  services: account.services,
  ratings: account.ratings,
  redeemedByOffering: account.redeemedByOffering,
  sequence: account.sequence,
  version: account.version,
  headHash: account.headHash,
});

const changedFields = (account: Account) => ({
  ...fieldsOf(account),
  ratings: replaced(account.ratings),
  redeemedByOffering: replaced(account.redeemedByOffering),
});
