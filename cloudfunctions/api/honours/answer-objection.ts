import { decideHonour } from "../../../domain/honours/decide-honour";
import type { HonourList } from "../../../domain/honours/honour-list";
import { isOwnObjection, type ObjectionDecision } from "../../../domain/honours/honour-objection";
import { reaches } from "../../../domain/people/held-roles";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import {
  findHonourList,
  saveHonourStepWith,
  toHonourList,
  type HonourChange,
  type HonourListDocument,
} from "../store/honour-lists-store";
import { objectionById, saveAnswered, type ObjectionDocument } from "../store/honour-objections-store";
import { inTransaction } from "../store/in-transaction";
import { isConcerned } from "./concerned";
import { honourRoles } from "./honour-roles";

type AnswerGiven = Answer<"honours.answerObjection">;
type Wish = { readonly decision: ObjectionDecision; readonly words: string };

/**
 * Answers an objection in words. Nobody answers his own, his household's, or one about himself. Upheld, the candidate is taken
 * off, or everything is counted again and the notice begins anew.
 */
export const answerObjection = handle<"honours.answerObjection">()({
  together: ({ objectionId }) => ({ read: objectionById(objectionId) }),
  async run({ decision, objectionId, words }, caller, { read }): Promise<AnswerGiven> {
    const { nowMs, person } = caller;
    if (read === null || !reaches(person, honourRoles, read.areaId, nowMs)) return refuse("NOT_FOUND");
    if (isOwnObjection(read, person)) return refuse("OWN_MATTER");
    const about = await findHonourList(read.listId);
    if (about === null) return refuse("NOT_FOUND");
    const candidate = about.entries.find(({ entryId }) => entryId === read.entryId);
    if (candidate !== undefined && (await isConcerned(person, about.kind, [candidate.candidateId]))) {
      return refuse("OWN_MATTER");
    }
    return inTransaction<AnswerGiven>(async (documents) => {
      const objection = await documents.get<ObjectionDocument>("honourObjections", objectionId);
      if (objection === null) return { commit: false, value: refuse("NOT_FOUND") };
      if (objection.answer !== null) return { commit: false, value: repeated(objection, caller, decision) };
      const document = await documents.get<HonourListDocument>("honourLists", objection.listId);
      if (document === null) return { commit: false, value: refuse("NOT_FOUND") };
      const list = toHonourList(document);
      const decided = decideHonour(list, { event: decision, byPersonId: person.personId, atMs: nowMs });
      if (!decided.ok || (decision === "removed" && candidate === undefined)) {
        return { commit: false, value: refuse("WRONG_STATUS") };
      }
      const answer = {
        words,
        byPersonId: person.personId,
        atMs: nowMs,
        keyedId: caller.keyedId,
        bodyHash: caller.bodyHash,
      };
      await saveAnswered(documents, objection, decision, answer);
      await saveHonourStepWith(
        documents,
        list.listId,
        { ...changeOf(list, objection, { decision, words }, nowMs), state: decided.state },
        {
          version: list.version + 1,
          event: decision,
          atMs: nowMs,
          byPersonId: person.personId,
          role: staffRole(caller),
          reason: words,
          keyedId: caller.keyedId,
          bodyHash: caller.bodyHash,
        },
      );
      return { commit: true, value: done({ objectionId, state: decision }) };
    });
  },
});

const repeated = ({ _id, answer }: ObjectionDocument, caller: Caller, decision: ObjectionDecision) => {
  if (answer?.keyedId !== caller.keyedId) return refuse("OBJECTION_ANSWERED");
  return answer.bodyHash === caller.bodyHash ? done({ objectionId: _id, state: decision }) : refuse("KEY_REUSED");
};

function changeOf(list: HonourList, objection: ObjectionDocument, wish: Wish, atMs: number): HonourChange {
  const openObjections = list.openObjections - 1;
  const entry = list.entries.find(({ entryId }) => entryId === objection.entryId);
  if (wish.decision === "removed" && entry !== undefined) {
    const { candidateId, entryId } = entry;
    const removal = { candidateId, entryId, reason: wish.words, objectionId: objection._id, atMs };
    return { openObjections, removals: [...list.removals, removal] };
  }
  if (wish.decision !== "recounted") return { openObjections };
  return {
    openObjections,
    entries: [],
    excluded: {},
    seen: 0,
    noticeFromMs: null,
    noticeUntilMs: null,
    isPublic: false,
    progress: { step: 0, cursor: "", tallies: [] },
  };
}
