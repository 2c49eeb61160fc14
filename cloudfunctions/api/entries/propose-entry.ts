import type { ParsedInput } from "../../../contract/index";
import { requestAfter } from "../../../domain/entries/correction-request";
import { mayUndo, proposersOf, wishRefusal } from "../../../domain/entries/decide-entry";
import type { Entry } from "../../../domain/entries/entry";
import { entryLimitsOf, isOverAsked, spent, type EntryLimits } from "../../../domain/entries/entry-limits";
import { monthOf } from "../../../domain/entries/month-of";
import { isOwnMatter } from "../../../domain/entries/own-matter";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { saveRequest, toRequest, type RequestDocument } from "../store/correction-requests-store";
import {
  budgetId,
  entryById,
  newEntryDocument,
  toBudget,
  toEntry,
  type BudgetDocument,
  type EntryDocument,
} from "../store/entries-store";
import { inTransaction, type TransactionDocuments } from "../store/in-transaction";
import { personById } from "../store/people-store";
import type { PersonDocument } from "../store/person-document";
import { policyById, policyOf } from "../store/policies-store";
import { byCaller, relatedOf, stepOf } from "./step-of";

type ProposeAnswer = Answer<"entries.propose">;
type Wish = ParsedInput<"entries.propose">;

/** Asks for a posting that a second person has to approve. Its id comes from person and key, so a repeat meets the first. */
export const proposeEntry = handle<"entries.propose">()({
  together: ({ personId, undoesEntryId }, { keyedId }) => ({
    about: personById(personId),
    earlier: entryById(keyedId),
    undone: entryById(undoesEntryId ?? keyedId),
    policy: policyById("points"),
  }),
  async run(wish, caller, { about, earlier, policy, undone }): Promise<ProposeAnswer> {
    if (earlier !== null) return asked(earlier._id);
    const limits = entryLimitsOf(policyOf("points", policy, caller.nowMs).value);
    const refusal = whoRefusal(wish, about, caller) ?? wishRefusal(wish, limits, caller.nowMs);
    if (refusal !== null || about === null) return refuse(refusal ?? "NOT_FOUND");
    if (wish.undoesEntryId !== null && !isUndoable(undone, wish)) return refuse("ENTRY_UNFIT");
    const words = [wish.activity, wish.reason, wish.evidence].join("\n");
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    return inTransaction((documents) => propose(documents, { wish, about, limits }, caller));
  },
});

const asked = (entryId: string) => done({ entryId, state: "proposed" as const });

const isUndoable = (undone: EntryDocument | null, wish: Wish): boolean =>
  wish.requestId === null && mayUndo(undone === null ? null : toEntry(undone), wish);

/** Only for somebody of one's own area, never for oneself or one's family; hours only for somebody who is a volunteer. */
function whoRefusal({ kind }: Wish, about: PersonDocument | null, caller: Caller) {
  if (about === null || !reaches(caller.person, areaRoles, about.areaId, caller.nowMs)) return "NOT_FOUND";
  if (!reaches(caller.person, proposersOf[kind], about.areaId, caller.nowMs)) return "NOT_ALLOWED";
  if (isOwnMatter(relatedOf(caller.document), relatedOf(about))) return "OWN_MATTER";
  const isVolunteer = about.volunteer?.status === "approved" || about.volunteer?.status === "suspended";
  return kind === "backfill" && !isVolunteer ? "NOT_FOUND" : null;
}

type Asking = { readonly wish: Wish; readonly about: PersonDocument; readonly limits: EntryLimits };

async function propose(
  documents: TransactionDocuments,
  { about, limits, wish }: Asking,
  caller: Caller,
): Promise<{ commit: boolean; value: ProposeAnswer }> {
  if ((await documents.get<EntryDocument>("entries", caller.keyedId)) !== null) return undone(asked(caller.keyedId));
  const id = budgetId(caller.person.personId, monthOf(caller.nowMs), "asked");
  // Only advice: what counts is the month in which it is approved.
  const budget = spent(toBudget(await documents.get<BudgetDocument>("entryBudgets", id)), wish);
  if (isOverAsked(budget, limits)) return undone(refuse("ENTRIES_OF_MONTH_FULL"));
  if (wish.requestId !== null) {
    const request = await documents.get<RequestDocument>("correctionRequests", wish.requestId);
    if (request?.personId !== about._id) return undone(refuse("NOT_FOUND"));
    const after = requestAfter(request.state, "proposed");
    if (after === null) return undone(refuse("REQUEST_TAKEN"));
    const step = { ...byCaller(caller), version: request.version + 1, event: "proposed" as const, words: "" };
    await saveRequest(documents, {
      ...toRequest(request),
      state: after,
      entryId: caller.keyedId,
      version: step.version,
      journal: [...request.journal, step],
    });
  }
  await documents.add("entries", newEntryDocument(newEntry(wish, about, caller), about.ancestors));
  return { commit: true, value: asked(caller.keyedId) };
}

const undone = (value: ProposeAnswer) => ({ commit: false, value });

const newEntry = (wish: Wish, about: PersonDocument, caller: Caller): Entry => ({
  entryId: caller.keyedId,
  kind: wish.kind,
  personId: about._id,
  areaId: about.areaId,
  points: wish.points,
  minutes: wish.minutes,
  serviceDate: wish.serviceDate,
  activity: wish.activity,
  reason: wish.reason,
  evidence: wish.evidence,
  requestId: wish.requestId,
  undoesEntryId: wish.undoesEntryId,
  undoneByEntryId: null,
  state: "proposed",
  version: 1,
  journal: [stepOf(caller, "proposed", 1, wish.reason)],
});
