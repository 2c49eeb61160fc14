import { emptyAccount, type Account } from "../../../domain/points/account";
import type { Transfer } from "../../../domain/points/transfer";
import { command } from "./database";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { reading, type Reading } from "./read-together";

export type AccountDocument = Omit<Account, "personId"> & { readonly _id: string };

export const accountById = (personId: string): Reading<AccountDocument> => reading("accounts", personId);

export const toAccount = (personId: string, document: AccountDocument | null): Account =>
  document === null ? emptyAccount(personId) : { ...document, personId };

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
  const { personId, ...fields } = after;
  if (before === null) await documents.add("accounts", { ...fields, _id: personId });
  else {
    await documents.update("accounts", personId, {
      ...fields,
      ratings: replaced(after.ratings),
      redeemedByOffering: command.set(after.redeemedByOffering),
    });
  }
  const { transferId, ...posted } = transfer;
  await documents.add("transfers", { ...posted, _id: transferId });
}
