import { requestAfter, type RequestEvent } from "../../../domain/entries/correction-request";
import { decideEntry, type EntryCommand } from "../../../domain/entries/decide-entry";
import type { Entry } from "../../../domain/entries/entry";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { saveRequest, toRequest, type RequestDocument } from "../store/correction-requests-store";
import { command } from "../store/database";
import { saveEnded, toEntry, type EntryDocument } from "../store/entries-store";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";
import { postEntry, type EntryRules, type PostRefusal } from "./post-entry";
import { byCaller, relatedOf, stepOf } from "./step-of";

type Ending = {
  readonly entryId: string;
  readonly name: EntryCommand["name"];
  readonly words: string;
  readonly rules: EntryRules;
};

type EndRefusal = PostRefusal | "ENTRY_DECIDED" | "SECOND_PERSON_NEEDED" | "OWN_MATTER" | "NOT_ALLOWED" | "NOT_FOUND";
type EndAnswer =
  | { readonly ok: true; readonly value: { readonly entryId: string; readonly state: Entry["state"] } }
  | { readonly ok: false; readonly code: EndRefusal };

/**
 * Ends an entry and, when it is approved, posts it in the same transaction: entry, person, account, transfer, record, two
 * budgets and the volunteer's request, eight documents at most. Of two who decide at once one does, the other is told.
 */
export const endEntry = (ending: Ending, caller: Caller): Promise<EndAnswer> =>
  inTransaction<EndAnswer>(async (documents) => {
    const document = await documents.get<EntryDocument>("entries", ending.entryId);
    const about = document === null ? null : await documents.get<PersonDocument>("people", document.personId);
    if (document === null || about === null) return undone("NOT_FOUND");
    const before = toEntry(document);
    const wish = { name: ending.name, by: relatedOf(caller.document), keyedId: caller.keyedId };
    const decision = decideEntry(before, wish, relatedOf(about));
    if (!decision.ok) return undone(decision.code);
    const value = done({ entryId: before.entryId, state: decision.state });
    if (decision.isRepeat) return { commit: false, value };
    const step = stepOf(caller, decision.state, before.version + 1, ending.words);
    const after: Entry = {
      ...before,
      state: decision.state,
      version: step.version,
      journal: [...before.journal, step],
    };
    if (decision.state === "approved") {
      // Whoever has left has no account to post to any more.
      if (about.areaId === "") return undone("NOT_FOUND");
      const refusal = await postEntry(documents, after, step, ending.rules);
      if (refusal !== null) return undone(refusal);
      // Written, so that somebody who moves in with the decider at this moment collides with the decision.
      await documents.update("people", about._id, { version: command.inc(1) });
    }
    await saveEnded(documents, after);
    await settleRequest(documents, after, caller);
    return { commit: true, value };
  });

const undone = (code: EndRefusal) => ({ commit: false, value: refuse(code) });

/** The volunteer's request goes with its entry: corrected when it was approved, else waiting for another answer. */
async function settleRequest(documents: TransactionDocuments, entry: Entry, caller: Caller): Promise<void> {
  if (entry.requestId === null) return;
  const request = await documents.get<RequestDocument>("correctionRequests", entry.requestId);
  const event: RequestEvent = entry.state === "approved" ? "corrected" : "sentBack";
  const state = request === null ? null : requestAfter(request.state, event);
  if (request === null || state === null || request.entryId !== entry.entryId) return;
  const step = { ...byCaller(caller), version: request.version + 1, event, words: "" };
  await saveRequest(documents, {
    ...toRequest(request),
    state,
    entryId: state === "waiting" ? null : request.entryId,
    version: step.version,
    journal: [...request.journal, step],
  });
}
