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
export const postTransfer = (account: Account, draft: TransferDraft, hashOf: (text: string) => string): Posted => {
  const transfer: Transfer = { ...draft, hash: hashOf(chainText(draft)) };
  const applied = applyTransfer(account, transfer);
  if (!applied.ok) throw new Error(`Transfer ${draft.transferId} does not fit its account: ${applied.code}`);
  return { transfer, account: applied.account };
};
