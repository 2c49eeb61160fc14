import type { Account } from "./account";
import { applyTransfer } from "./apply-transfer";
import { chainText } from "./chain-text";
import type { Transfer, TransferDraft } from "./transfer";

export type Posted = {
  readonly transfer: Transfer;
  readonly account: Account;
};

/**
 * Seals a draft with its hash and gives the account after it. Whoever calls has decided that it is allowed, so a draft that
 * does not fit the account is a bug and throws: better to stop than to write a wrong balance.
 */
export function postTransfer(account: Account, draft: TransferDraft, hashOf: (text: string) => string): Posted {
  const transfer: Transfer = { ...draft, hash: hashOf(chainText(draft)) };
  return { transfer, account: accountAfter(account, transfer) };
}

/** The other account of a transfer between two people, after it. */
export function accountAfter(account: Account, transfer: Transfer): Account {
  const applied = applyTransfer(account, transfer);
  if (!applied.ok) throw new Error(`Transfer ${transfer.transferId} does not fit its account: ${applied.code}`);
  return applied.account;
}
