import { mayUndo } from "../../../domain/entries/decide-entry";
import { askedBy, type Entry, type EntryStep } from "../../../domain/entries/entry";
import {
  entryLimitsOf,
  isOverApproved,
  isOverAsked,
  spent,
  type EntryLimits,
} from "../../../domain/entries/entry-limits";
import { monthOf } from "../../../domain/entries/month-of";
import { expiryOf } from "../../../domain/points/expiry-transfer";
import { entryTransfer } from "../../../domain/points/manual-entry";
import { postTransfer } from "../../../domain/points/post-transfer";
import type { PointsPolicy } from "../../../domain/policies/points-policy";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import {
  budgetId,
  saveBudget,
  toBudget,
  toEntry,
  type BudgetDocument,
  type EntryDocument,
} from "../store/entries-store";
import type { TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";

/** What the policy in force says about entries. */
export type EntryRules = {
  readonly limits: EntryLimits;
  /** How long points last. */
  readonly validYears: number;
};

export const entryRulesOf = (policy: PointsPolicy): EntryRules => ({
  limits: entryLimitsOf(policy),
  validYears: policy.validYears,
});

export type PostRefusal = "ENTRY_DECIDED" | "ENTRIES_OF_MONTH_FULL" | "ENTRY_BELOW_ZERO" | "ACCOUNT_FROZEN";

/** Posts an approved entry: account, transfer and, where hours moved, a record; and both names' budgets of the month. */
export async function postEntry(
  documents: TransactionDocuments,
  entry: Entry,
  approved: EntryStep,
  rules: EntryRules,
): Promise<PostRefusal | null> {
  const before = await documents.get<AccountDocument>("accounts", entry.personId);
  const account = toAccount(entry.personId, before);
  if (account.isFrozen) return "ACCOUNT_FROZEN";
  if (entry.undoesEntryId !== null && !(await undo(documents, entry, entry.undoesEntryId))) return "ENTRY_DECIDED";
  // Points that are gone are owed; hours that never were cannot be taken.
  if (account.minutes + entry.minutes < 0) return "ENTRY_BELOW_ZERO";
  if (!(await spendBudgets(documents, entry, approved, rules.limits))) return "ENTRIES_OF_MONTH_FULL";
  const posted = postTransfer(
    account,
    entryTransfer(account, entry, expiryOf(approved.atMs, rules.validYears)),
    ledgerHash,
  );
  await saveAccount(documents, before, posted.account, posted.transfer);
  if (entry.minutes > 0) await documents.add("records", recordOf(entry, approved));
  return null;
}

/** Marks the hours as taken back, in the record too; false when that was done before. */
async function undo(documents: TransactionDocuments, entry: Entry, undoesEntryId: string): Promise<boolean> {
  const before = await documents.get<EntryDocument>("entries", undoesEntryId);
  if (before === null || !mayUndo(toEntry(before), entry)) return false;
  await documents.update("entries", undoesEntryId, { undoneByEntryId: entry.entryId });
  await documents.update("records", recordId(undoesEntryId), { reversed: true });
  return true;
}

const recordId = (entryId: string): string => `entry:${entryId}`;

/** Counted at the moment of approval, for both: the one who asked and the one who says yes. */
async function spendBudgets(
  documents: TransactionDocuments,
  entry: Entry,
  approved: EntryStep,
  limits: EntryLimits,
): Promise<boolean> {
  const month = monthOf(approved.atMs);
  const parts = [
    { id: budgetId(askedBy(entry).byPersonId, month, "asked"), isOver: isOverAsked },
    { id: budgetId(approved.byPersonId, month, "approved"), isOver: isOverApproved },
  ];
  for (const { id, isOver } of parts) {
    const before = await documents.get<BudgetDocument>("entryBudgets", id);
    const after = spent(toBudget(before), entry);
    if (isOver(after, limits)) return false;
    await saveBudget(documents, id, before, after);
  }
  return true;
}

/** Hours that stand in the record with how they came there; dated by the day they were entered, as every record is. */
const recordOf = (entry: Entry, { atMs }: EntryStep) => ({
  _id: recordId(entry.entryId),
  personId: entry.personId,
  orderId: null,
  entryId: entry.entryId,
  source: "backfill",
  serviceDate: entry.serviceDate,
  minutes: entry.minutes,
  categoryName: entry.activity,
  activity: entry.activity,
  atMs,
});
