import { createHash } from "node:crypto";
import { findingText, type Finding } from "../../domain/reconciliation/mismatch";
import { findAccount } from "../api/store/accounts-store";
import { addCase, findCase, findOpenCaseAbout, type CaseDocument } from "../api/store/cases-store";
import { freezeAccount } from "../api/store/reconcile-store";
import type { Looked } from "./looked";

/**
 * Lets the accounts rest that a finding is about, and opens its case. The accounts come first: a case whose account still
 * spends would be worse than a resting account whose case comes with the next look. True when a case was opened.
 */
export async function openCase({ finding, ...place }: Looked, nowMs: number): Promise<boolean> {
  const caseId = caseIdOf(finding);
  if ((await findCase(caseId))?.isOpen === false) return false;
  if ((await findOpenCaseAbout(finding.subject, finding.subjectId)) !== null) return false;
  for (const personId of finding.personIds) {
    const account = await findAccount(personId);
    if (account !== null && !account.isFrozen && !(await freezeAccount(account))) return false;
  }
  return addCase(newCase(caseId, finding, place, nowMs));
}

const idChars = 20;

/** The same mismatches of the same thing are the same case for ever: what was explained is not asked again. */
const caseIdOf = (finding: Finding): string =>
  `${finding.subject}:${createHash("sha256").update(findingText(finding)).digest("hex").slice(0, idChars)}`;

const newCase = (caseId: string, finding: Finding, place: Omit<Looked, "finding">, nowMs: number): CaseDocument => ({
  _id: caseId,
  ...finding,
  ...place,
  state: "open",
  isOpen: true,
  remedy: null,
  journal: [
    {
      version: 1,
      event: "opened",
      byPersonId: "clock",
      householdId: "",
      byWhom: "自动核对",
      keyedId: "",
      words: "",
      atMs: nowMs,
    },
  ],
  version: 1,
  atMs: nowMs,
  relayedVersion: 0,
  hasUnrelayed: true,
  updatedAtMs: nowMs,
});
