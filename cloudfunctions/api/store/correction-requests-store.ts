import { isOpenRequest, type CorrectionRequest } from "../../../domain/entries/correction-request";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { listLongestWaiting } from "./list-longest-waiting";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

export type RequestDocument = Omit<CorrectionRequest, "requestId"> & {
  readonly _id: string;
  readonly ancestors: readonly string[];
  readonly isOpen: boolean;
  readonly askedAtMs: number;
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const requests = () => database.collection("correctionRequests");

export const toRequest = (document: RequestDocument): CorrectionRequest => ({ ...document, requestId: document._id });

export const requestById = (id: string): Reading<RequestDocument | null> => reading("correctionRequests", id);

export async function findRequests(requestIds: readonly string[]): Promise<readonly RequestDocument[]> {
  if (requestIds.length === 0) return [];
  const { data } = await requests()
    .where(guardedFilter({ _id: command.in([...new Set(requestIds)]) }))
    .limit(requestIds.length)
    .get();
  return data as RequestDocument[];
}

/** Adds it; false when the same key made it before. */
export async function addRequest(request: RequestDocument): Promise<boolean> {
  try {
    await requests().add({ data: request });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}

/** Writes the next step of a request that was read in the same transaction. */
export const saveRequest = (documents: TransactionDocuments, after: CorrectionRequest): Promise<void> =>
  documents.update("correctionRequests", after.requestId, {
    state: after.state,
    entryId: replaced(after.entryId),
    version: after.version,
    journal: command.push(after.journal.slice(-1)),
    isOpen: isOpenRequest(after.state),
    hasUnrelayed: true,
    updatedAtMs: after.journal.at(-1)?.atMs ?? 0,
  });

/** What somebody has asked and nobody has settled. */
export async function listOpenRequestsOf(personId: string, rows: number): Promise<readonly RequestDocument[]> {
  const { data } = await requests()
    .where(guardedFilter({ personId, isOpen: true }))
    .limit(rows)
    .get();
  return data as RequestDocument[];
}

/** A person's requests, newest first. */
export const listOwnRequests = (personId: string, after: PageStart | null): Promise<readonly RequestDocument[]> =>
  listNewestFirst({ collection: "correctionRequests", filter: { personId }, sortBy: "askedAtMs", after });

const waitingIn = (scopes: readonly string[]) => ({
  ancestors: scopes.length === 1 ? scopes[0] : command.in([...scopes]),
  state: "waiting",
});

/** What waits for an answer in some subtrees, longest waiting first. */
export const listWaitingRequests = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly RequestDocument[]> =>
  listLongestWaiting({ collection: "correctionRequests", filter: waitingIn(scopes), sortBy: "askedAtMs", after });

export async function countWaitingRequests(scopes: readonly string[]): Promise<number> {
  const { total } = await requests()
    .where(guardedFilter(waitingIn(scopes)))
    .count();
  return total;
}

export async function listUnrelayedRequests(rows: number): Promise<readonly RequestDocument[]> {
  const { data } = await requests()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as RequestDocument[];
}
