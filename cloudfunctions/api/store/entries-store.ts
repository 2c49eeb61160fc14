import { communityOf } from "../../../domain/areas/community-of";
import type { Entry } from "../../../domain/entries/entry";
import { emptyBudget, type EntryBudget } from "../../../domain/entries/entry-limits";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { TransactionDocuments } from "./in-transaction";
import { listLongestWaiting } from "./list-longest-waiting";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { reading, type Reading } from "./read-together";

export type EntryDocument = Omit<Entry, "entryId"> & {
  readonly _id: string;
  readonly ancestors: readonly string[];
  readonly communityId: string | null;
  /** Still waits for a second person. */
  readonly isOpen: boolean;
  readonly askedAtMs: number;
  readonly askedById: string;
  readonly endedAtMs: number | null;
  /** Steps up to this version have been passed on to audit, inbox and messages. */
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const entries = () => database.collection("entries");

export const toEntry = (document: EntryDocument): Entry => ({ ...document, entryId: document._id });

export const entryById = (id: string): Reading<EntryDocument | null> => reading("entries", id);

export function newEntryDocument({ entryId, ...facts }: Entry, ancestors: readonly string[]): EntryDocument {
  const [asked] = facts.journal;
  if (asked === undefined) throw new Error("an entry begins with its asking");
  return {
    ...facts,
    _id: entryId,
    ancestors,
    communityId: communityOf(ancestors),
    isOpen: true,
    askedAtMs: asked.atMs,
    askedById: asked.byPersonId,
    endedAtMs: null,
    relayedVersion: 0,
    hasUnrelayed: true,
    updatedAtMs: asked.atMs,
  };
}

/** Writes the end of an entry; its step is pushed, so nobody's step is ever overwritten. */
export function saveEnded(documents: TransactionDocuments, after: Entry): Promise<void> {
  const atMs = after.journal.at(-1)?.atMs ?? null;
  return documents.update("entries", after.entryId, {
    state: after.state,
    version: after.version,
    journal: command.push(after.journal.slice(-1)),
    isOpen: false,
    endedAtMs: atMs,
    hasUnrelayed: true,
    updatedAtMs: atMs,
  });
}

const within = (scopes: readonly string[]) => (scopes.length === 1 ? scopes[0] : command.in([...scopes]));

/** What waits in some subtrees, longest waiting first. */
export const listWaitingEntries = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly EntryDocument[]> =>
  listLongestWaiting({
    collection: "entries",
    filter: { ancestors: within(scopes), isOpen: true },
    sortBy: "askedAtMs",
    after,
  });

/** What is decided in some subtrees, newest first. */
export const listEndedEntries = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly EntryDocument[]> =>
  listNewestFirst({
    collection: "entries",
    filter: { ancestors: within(scopes), isOpen: false },
    sortBy: "askedAtMs",
    after,
  });

/** What waits in some subtrees for somebody else than the one who asks. */
export async function countWaitingEntries(scopes: readonly string[], exceptOf: string): Promise<number> {
  const { total } = await entries()
    .where(guardedFilter({ ancestors: within(scopes), isOpen: true, askedById: command.neq(exceptOf) }))
    .count();
  return total;
}

/** What was approved in a community, newest first. */
export const listApprovedEntries = (communityId: string, after: PageStart | null): Promise<readonly EntryDocument[]> =>
  listNewestFirst({ collection: "entries", filter: { communityId, state: "approved" }, sortBy: "endedAtMs", after });

export async function listUnrelayedEntries(rows: number): Promise<readonly EntryDocument[]> {
  const { data } = await entries()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as EntryDocument[];
}

/** What one of the staff has asked for, or approved, in one month. */
export type BudgetDocument = EntryBudget & { readonly _id: string };

export type BudgetPart = "asked" | "approved";

export const budgetId = (personId: string, month: string, part: BudgetPart): string => `${personId}:${month}:${part}`;

export const toBudget = (document: BudgetDocument | null): EntryBudget => document ?? emptyBudget;

/** Writes a budget that was read in the same transaction. */
export async function saveBudget(
  documents: TransactionDocuments,
  id: string,
  before: BudgetDocument | null,
  { minutes, points }: EntryBudget,
): Promise<void> {
  if (before === null) await documents.add("entryBudgets", { _id: id, points, minutes });
  else await documents.update("entryBudgets", id, { points, minutes });
}

/**
 * Somebody left: what still waited is over, and what was written to prove it goes. That it was entered, by whom and why
 * stays, as the ledger and the record do.
 */
export async function forgetEntries(personId: string): Promise<boolean> {
  await entries()
    .where(guardedFilter({ personId, isOpen: true }))
    .update({ data: { state: "withdrawn", isOpen: false, version: command.inc(1) } });
  await entries()
    .where(guardedFilter({ personId, evidence: command.neq("") }))
    .update({ data: { evidence: "" } });
  return true;
}
