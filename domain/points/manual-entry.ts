import { askedBy, endedBy, type Entry } from "../entries/entry";
import { sayAmounts } from "../entries/say-entry";
import type { Account } from "./account";
import { draftTransfer } from "./draft-transfer";
import type { TransferDraft } from "./transfer";

/** What an approved entry posts. Its id is the entry's, so that an entry posts once for ever. */
export function entryTransfer(account: Account, entry: Entry): TransferDraft {
  const approved = endedBy(entry);
  if (approved?.event !== "approved") throw new Error(`entry ${entry.entryId} is not approved`);
  return draftTransfer(account, {
    transferId: `${entry.kind}:${entry.entryId}`,
    kind: "grant",
    available: entry.points,
    held: 0,
    systemAccount: "system:issue",
    minutes: entry.minutes,
    title: entry.activity,
    breakdown: [sayAmounts(entry)],
    ruleVersion: null,
    byPersonId: askedBy(entry).byPersonId,
    atMs: approved.atMs,
  });
}
