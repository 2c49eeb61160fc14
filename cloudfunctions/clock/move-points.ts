import type { Account } from "../../domain/points/account";
import { dueExpiry, expiryOf, expiryTransfer } from "../../domain/points/expiry-transfer";
import { postTransfer } from "../../domain/points/post-transfer";
import { dueRelease, releaseTransfer } from "../../domain/points/release-transfer";
import { isSound } from "../../domain/points/account";
import type { TransferDraft } from "../../domain/points/transfer";
import { listDueAccounts, saveAccount, toAccount, type AccountDocument } from "../api/store/accounts-store";
import { inTransaction } from "../api/store/in-transaction";
import { ledgerHash } from "../api/store/ledger-hash";
import { findPolicy, policyOf } from "../api/store/policies-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Points whose days of checking are over can be spent. */
export async function releasePoints(tick: Tick): Promise<JobReport> {
  const { validYears } = policyOf("points", await findPolicy("points"), tick.nowMs).value;
  return workThrough(tick, {
    name: "releasePoints",
    next: () => listDueAccounts("releaseAtMs", tick.nowMs, batchRows),
    settle: ({ _id }) =>
      postNext(_id, (account) => {
        const lot = dueRelease(account, tick.nowMs);
        // Counted from the moment they could be spent, however late the clock came.
        return lot && releaseTransfer(account, lot, expiryOf(lot.atMs, validYears), tick.nowMs);
      }),
  });
}

/** Points nobody spent in their time go. */
export const expirePoints = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "expirePoints",
    next: () => listDueAccounts("expireAtMs", tick.nowMs, batchRows),
    settle: ({ _id }) =>
      postNext(_id, (account) => {
        const lot = dueExpiry(account, tick.nowMs);
        return lot && expiryTransfer(account, lot, tick.nowMs);
      }),
  });

/** Posts what is due on an account now; false when somebody else just did, or the account is not sound. */
const postNext = (personId: string, draftOf: (account: Account) => TransferDraft | null): Promise<boolean> =>
  inTransaction(async (documents) => {
    const document = await documents.get<AccountDocument>("accounts", personId);
    const account = toAccount(personId, document);
    const draft = isSound(account) ? draftOf(account) : null;
    if (draft === null) return { commit: false, value: false };
    const posted = postTransfer(account, draft, ledgerHash);
    await saveAccount(documents, document, posted.account, posted.transfer);
    return { commit: true, value: true };
  });
