import { evolveRecurrence, type RecurrenceActor } from "../../../domain/recurrences/recurrence-life";
import type { EndReason, Recurrence } from "../../../domain/recurrences/recurrence";
import { command } from "../store/database";
import { replaced, type TransactionDocuments } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";
import { saveRecurrence } from "../store/recurrences-store";

type Closing = {
  readonly reason: EndReason;
  readonly actor: RecurrenceActor;
  readonly nowMs: number;
};

/** Ends a recurrence and gives its place back to whoever set it up, in the transaction that has just read it. */
export async function closeRecurrence(
  documents: TransactionDocuments,
  before: Recurrence,
  { actor, nowMs, reason }: Closing,
): Promise<void> {
  await saveRecurrence(documents, before, evolveRecurrence(before, { name: "ended", reason }, actor, nowMs));
  const requester = await documents.get<PersonDocument>("people", before.requesterId);
  if (requester === null) return;
  const left = (requester.activeRecurrences ?? []).filter((id) => id !== before.recurrenceId);
  await documents.update("people", before.requesterId, {
    activeRecurrences: replaced(left),
    version: command.inc(1),
  });
}
