import type { KeptAnswer } from "../../../domain/categories/form-answers";
import type { Recurrence } from "../../../domain/recurrences/recurrence";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { reading, type Reading } from "./read-together";

export type RecurrenceDocument = Omit<Recurrence, "recurrenceId"> & {
  readonly _id: string;
  /** Hash of what was asked, so that a changed body under the same key is refused. */
  readonly bodyHash: string;
  /** Whose lists it stands in: who set it up and whom it is for. */
  readonly parties: readonly string[];
  readonly answers: readonly KeptAnswer[];
  /** How many volunteers were asked for; null: as the category says. */
  readonly slotCount: number | null;
  /** Journal entries up to this version have been passed on to audit, inbox and messages. */
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
};

const recurrences = () => database.collection("recurrences");

export const toRecurrence = (document: RecurrenceDocument): Recurrence => ({ ...document, recurrenceId: document._id });

export const recurrenceById = (id: string): Reading<RecurrenceDocument | null> => reading("recurrences", id);

export async function findRecurrence(recurrenceId: string): Promise<RecurrenceDocument | null> {
  const { data } = await recurrences()
    .where(guardedFilter({ _id: recurrenceId }))
    .limit(1)
    .get();
  return (data[0] as RecurrenceDocument | undefined) ?? null;
}

export const newRecurrenceDocument = (
  { recurrenceId, ...facts }: Recurrence,
  kept: Pick<RecurrenceDocument, "answers" | "bodyHash" | "slotCount">,
): RecurrenceDocument => ({
  ...facts,
  ...kept,
  _id: recurrenceId,
  parties: [...new Set([facts.requesterId, facts.beneficiaryId])],
  relayedVersion: 0,
  hasUnrelayed: true,
});

/** Writes what an event changed; new journal entries are pushed, so nobody's entry is ever overwritten. */
export const saveRecurrence = (
  documents: TransactionDocuments,
  before: { readonly version: number },
  after: Recurrence,
): Promise<void> =>
  documents.update("recurrences", after.recurrenceId, {
    state: after.state,
    endReason: after.endReason,
    nextDate: after.nextDate,
    skippedDates: replaced(after.skippedDates),
    latest: replaced(after.latest),
    isEndTold: after.isEndTold,
    nextAtMs: after.nextAtMs,
    version: after.version,
    journal: command.push(after.journal.filter((entry) => entry.version > before.version)),
    hasUnrelayed: true,
    updatedAtMs: after.updatedAtMs,
  });

/** Active ones of a person and for her, newest first. */
export async function listActiveRecurrences(personId: string, rows: number): Promise<readonly RecurrenceDocument[]> {
  const { data } = await recurrences()
    .where(guardedFilter({ parties: personId, state: "active" }))
    .orderBy("createdAtMs", "desc")
    .limit(rows)
    .get();
  return data as RecurrenceDocument[];
}

/** Those the clock has something to do for, longest due first. */
export async function listDueRecurrences(nowMs: number, rows: number): Promise<readonly RecurrenceDocument[]> {
  const { data } = await recurrences()
    .where(guardedFilter({ state: "active", nextAtMs: command.lte(nowMs) }))
    .orderBy("nextAtMs", "asc")
    .limit(rows)
    .get();
  return data as RecurrenceDocument[];
}

/** Lets the clock look at once at what one person set up for another: their binding has changed. */
export async function lookAgainAtPair(requesterId: string, beneficiaryId: string): Promise<void> {
  await recurrences()
    .where(guardedFilter({ requesterId, beneficiaryId, state: "active" }))
    .update({ data: { nextAtMs: 0 } });
}

/** What a person set up goes with her; what others set up for her ends at the clock's next look. */
export async function forgetRecurrences(personId: string): Promise<boolean> {
  await recurrences()
    .where(guardedFilter({ requesterId: personId }))
    .remove();
  await recurrences()
    .where(guardedFilter({ beneficiaryId: personId, state: "active" }))
    .update({ data: { nextAtMs: 0 } });
  return true;
}

/** Removes ended ones nobody asks for any more; gives how many there were. */
export async function removeEndedRecurrences(beforeMs: number, rows: number): Promise<number> {
  const { data } = await recurrences()
    .where(guardedFilter({ state: "ended", updatedAtMs: command.lt(beforeMs) }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  const ids = (data as { readonly _id: string }[]).map(({ _id }) => _id);
  if (ids.length === 0) return 0;
  const { stats } = await recurrences()
    .where(guardedFilter({ _id: command.in(ids) }))
    .remove();
  return stats.removed;
}
