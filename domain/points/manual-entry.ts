import { askedBy, endedBy, type Entry } from "../entries/entry";
import type { Account } from "./account";
import { backfillTransfer, correctionTransfer, grantTransfer, type EntryCause } from "./entry-transfers";
import type { TransferDraft } from "./transfer";

/** What an approved entry posts, with both names; its id is the entry's, so that an entry posts once for ever. */
export function entryTransfer(account: Account, entry: Entry, expiresAtMs: number): TransferDraft {
  const approved = endedBy(entry);
  if (approved?.event !== "approved") throw new Error(`entry ${entry.entryId} is not approved`);
  const cause: EntryCause = {
    entryId: entry.entryId,
    words: [entry.activity, entry.serviceDate, entry.reason].filter((part) => part !== null).join("，"),
    byPersonId: askedBy(entry).byPersonId,
    approvedByPersonId: approved.byPersonId,
    atMs: approved.atMs,
    expiresAtMs,
  };
  switch (entry.kind) {
    case "grant":
      return grantTransfer(account, entry.points, cause);
    case "backfill":
      return backfillTransfer(account, entry.minutes, cause);
    case "correction":
      return correctionTransfer(account, entry, cause);
  }
}
