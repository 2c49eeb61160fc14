import type { Case, CaseEntry, CaseState, Remedy } from "../../../domain/cases/case";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

export type CaseDocument = Omit<Case, "caseId"> & {
  readonly _id: string;
  readonly ancestors: readonly string[];
  readonly isOpen: boolean;
  readonly atMs: number;
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const cases = () => database.collection("cases");

export const toCase = (document: CaseDocument): Case => ({ ...document, caseId: document._id });

export const caseById = (id: string): Reading<CaseDocument | null> => reading("cases", id);

export async function findCase(caseId: string): Promise<CaseDocument | null> {
  const { data } = await cases()
    .where(guardedFilter({ _id: caseId }))
    .limit(1)
    .get();
  return (data[0] as CaseDocument | undefined) ?? null;
}

/** The case that is open about a subject; while there is one, nothing else about it opens another. */
export async function findOpenCaseAbout(subject: string, subjectId: string): Promise<CaseDocument | null> {
  const { data } = await cases()
    .where(guardedFilter({ subject, subjectId, isOpen: true }))
    .limit(1)
    .get();
  return (data[0] as CaseDocument | undefined) ?? null;
}

/** How many open cases keep somebody's account at rest, beside one. */
export async function countOpenCasesOf(personId: string, besideCaseId: string): Promise<number> {
  const { total } = await cases()
    .where(guardedFilter({ personIds: personId, isOpen: true, _id: command.neq(besideCaseId) }))
    .count();
  return total;
}

/** Adds it; false when the very same mismatches already made a case. */
export async function addCase(one: CaseDocument): Promise<boolean> {
  try {
    await cases().add({ data: one });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}

const stepFields = (state: CaseState, remedy: Remedy | null, entry: CaseEntry) => ({
  state,
  remedy: replaced(remedy),
  isOpen: state !== "closed",
  journal: command.push([entry]),
  version: command.inc(1),
  hasUnrelayed: true,
  updatedAtMs: entry.atMs,
});

/** The next step, if nobody was faster. */
export async function stepCase(
  read: CaseDocument,
  state: CaseState,
  remedy: Remedy | null,
  entry: CaseEntry,
): Promise<boolean> {
  const { stats } = await cases()
    .where(guardedFilter({ _id: read._id, version: read.version }))
    .update({ data: stepFields(state, remedy, entry) });
  return stats.updated === 1;
}

/** Ends a case in the transaction that sets it right. */
export const closeCase = (documents: TransactionDocuments, read: CaseDocument, entry: CaseEntry): Promise<void> =>
  documents.update("cases", read._id, stepFields("closed", read.remedy, entry));

export const listCasesIn = (
  scopes: readonly string[],
  isOpen: boolean,
  after: PageStart | null,
): Promise<readonly CaseDocument[]> =>
  listNewestFirst<CaseDocument>({
    collection: "cases",
    filter: { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), isOpen },
    sortBy: "atMs",
    after,
  });

export async function listUnrelayedCases(rows: number): Promise<readonly CaseDocument[]> {
  const { data } = await cases()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as CaseDocument[];
}
