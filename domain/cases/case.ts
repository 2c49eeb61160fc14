import type { Mismatch, SubjectKind } from "../reconciliation/mismatch";

/** `open` waits for somebody to propose, `proposed` for a second person; `closed` is final. */
export const caseStates = ["open", "proposed", "closed"] as const;
export type CaseState = (typeof caseStates)[number];

export const caseEvents = ["opened", "proposed", "refused", "approved"] as const;
export type CaseEvent = (typeof caseEvents)[number];

/**
 * How it is to be put right. `setRight`: the account has so many points to spend, and one posting says so. `explained`: the
 * points are right as they are. Either way the account begins a new page, and what was wrong before stays in the case.
 */
export type Remedy = { readonly kind: "setRight"; readonly points: number } | { readonly kind: "explained" };

export type CaseEntry = {
  readonly version: number;
  readonly event: CaseEvent;
  readonly byPersonId: string;
  readonly householdId: string;
  readonly byWhom: string;
  readonly keyedId: string;
  readonly words: string;
  readonly atMs: number;
};

/** Something that did not tally. Who is in it may neither propose nor approve. */
export type Case = {
  readonly caseId: string;
  readonly subject: SubjectKind;
  readonly subjectId: string;
  /** What the thing is called: the offering, the kind of help; empty for accounts. */
  readonly title: string;
  readonly personIds: readonly string[];
  readonly mismatches: readonly Mismatch[];
  readonly areaId: string;
  readonly state: CaseState;
  readonly remedy: Remedy | null;
  readonly journal: readonly CaseEntry[];
  readonly version: number;
};

export type CaseActor = { readonly personId: string; readonly householdId: string };

export const caseRefusals = [
  "OWN_MATTER",
  "CASE_CLOSED",
  "CASE_WAITS",
  "NOTHING_PROPOSED",
  "PROPOSED_BY_YOU",
  "REMEDY_UNFIT",
] as const;
export type CaseRefusal = (typeof caseRefusals)[number];

/** Whether somebody may propose now; null means yes. Only an account has points to set right. */
export function proposeRefusal(one: Case, remedy: Remedy, actor: CaseActor): CaseRefusal | null {
  if (one.personIds.includes(actor.personId)) return "OWN_MATTER";
  if (one.state === "closed") return "CASE_CLOSED";
  if (one.state === "proposed") return "CASE_WAITS";
  return remedy.kind === "setRight" && one.subject !== "account" ? "REMEDY_UNFIT" : null;
}

/** Whether somebody may decide about what was proposed; never who proposed it, nor anybody of the same household. */
export function decideRefusal(one: Case, actor: CaseActor): CaseRefusal | null {
  if (one.personIds.includes(actor.personId)) return "OWN_MATTER";
  if (one.state === "closed") return "CASE_CLOSED";
  const proposal = one.journal.filter(({ event }) => event === "proposed").slice(-1)[0];
  if (one.state !== "proposed" || proposal === undefined || one.remedy === null) return "NOTHING_PROPOSED";
  const isSame = proposal.byPersonId === actor.personId || proposal.householdId === actor.householdId;
  return isSame ? "PROPOSED_BY_YOU" : null;
}
