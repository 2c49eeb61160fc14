import { pageRows } from "../../../contract/fields";
import { decideRefusal, proposeRefusal } from "../../../domain/cases/case";
import { legOf, type Transfer } from "../../../domain/points/transfer";
import { checkAccount } from "../../../domain/reconciliation/check-account";
import type { Mismatch } from "../../../domain/reconciliation/mismatch";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { recordAudit } from "../record-audit";
import { findAccount, toAccount } from "../store/accounts-store";
import { caseById, toCase, type CaseDocument } from "../store/cases-store";
import { ledgerHash } from "../store/ledger-hash";
import { findCheckpoint, postingsOf } from "../store/reconcile-store";
import { caseFor } from "./case-for";
import { viewHead } from "./list-cases";

/** Everything two people need to set a thing right: what it should be, what it is, and the postings themselves. */
export const showCase = handle<"cases.show">()({
  together: ({ caseId }) => ({ read: caseById(caseId) }),
  async run({ caseId }, caller, { read }) {
    const found = await caseFor(read, caller);
    if (found === null || found.isOwn) return refuse("NOT_FOUND");
    const { document, people } = found;
    await recordAudit(caller, {
      call: "cases.show",
      target: caseId,
      scope: document.areaId,
      role: staffRole(caller),
      outcome: "read",
    });
    const { householdId, personId } = caller.person;
    const actor = { personId, householdId };
    const isAdmin = caller.roles.includes("admin");
    return done({
      ...viewHead(document, people),
      ...(await booksOf(document, caller)),
      remedy: document.remedy,
      steps: document.journal.map(({ event, byWhom, words, atMs }) => ({ event, byWhom, words, atMs })),
      mayPropose: proposeRefusal(toCase(document), { kind: "explained" }, actor) === null,
      mayDecide: isAdmin && decideRefusal(toCase(document), actor) === null,
      orderId: document.subject === "order" ? document.subjectId : null,
    });
  },
});

/** What account and postings say, the newest postings, and which of them do not tally. */
async function booksOf({ subject, subjectId, mismatches }: CaseDocument, { nowMs }: Caller) {
  if (subject !== "account") {
    const said = mismatches.map((one) => viewMismatch(one, []));
    return { mismatches: said, bookPoints: null, foldedPoints: null, rows: [] };
  }
  const [document, checkpoint] = await Promise.all([findAccount(subjectId), findCheckpoint(subjectId)]);
  const account = toAccount(subjectId, document);
  const baseline = checkpoint?.page ?? null;
  const rows = await postingsOf(subjectId, baseline, account);
  const { folded } = checkAccount({ personId: subjectId, account, baseline, rows, hashOf: ledgerHash, nowMs });
  const marked = new Set(mismatches.map(({ at }) => at));
  const newest = [...rows].sort((one, other) => other.atMs - one.atMs).slice(0, pageRows);
  return {
    mismatches: mismatches.map((one) => viewMismatch(one, rows)),
    bookPoints: document === null ? null : account.available,
    foldedPoints: folded?.available ?? null,
    rows: newest.map((row) => viewRow(row, subjectId, marked.has(row.transferId))),
  };
}

const viewMismatch = ({ kind, at, expected, found }: Mismatch, rows: readonly Transfer[]) => ({
  kind,
  where: rows.find(({ transferId }) => transferId === at)?.title ?? "",
  expected,
  found,
});

const viewRow = (row: Transfer, personId: string, isMarked: boolean) => ({
  title: row.title,
  points: legOf(row, personId)?.delta ?? 0,
  pendingPoints: legOf(row, personId, "pending")?.delta ?? 0,
  heldPoints: legOf(row, personId, "held")?.delta ?? 0,
  balanceAfter: legOf(row, personId)?.balanceAfter ?? 0,
  atMs: row.atMs,
  isMarked,
});
