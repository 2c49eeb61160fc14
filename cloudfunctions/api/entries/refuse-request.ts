import { requestAfter } from "../../../domain/entries/correction-request";
import { entryDeciders } from "../../../domain/entries/decide-entry";
import { isOwnMatter } from "../../../domain/entries/own-matter";
import { reaches } from "../../../domain/people/held-roles";
import { done, refuse, type Answer } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { requestById, saveRequest, toRequest, type RequestDocument } from "../store/correction-requests-store";
import { inTransaction } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";
import { byCaller, relatedOf } from "./step-of";

type RefuseAnswer = Answer<"entries.refuseRequest">;

/** It stays as it is, and the volunteer reads why. */
export const refuseRequest = handle<"entries.refuseRequest">()({
  together: ({ requestId }) => ({ request: requestById(requestId) }),
  async run({ requestId, words }, caller, { request }): Promise<RefuseAnswer> {
    const isMine = request !== null && reaches(caller.person, entryDeciders, request.areaId, caller.nowMs);
    if (!isMine) return refuse("NOT_FOUND");
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    return inTransaction<RefuseAnswer>(async (documents) => {
      const before = await documents.get<RequestDocument>("correctionRequests", requestId);
      const person = before === null ? null : await documents.get<PersonDocument>("people", before.personId);
      if (before === null || person === null) return undone("NOT_FOUND");
      const value = done({ requestId, state: "refused" as const });
      if (before.journal.some(({ keyedId }) => keyedId === caller.keyedId)) return { commit: false, value };
      if (isOwnMatter(relatedOf(caller.document), relatedOf(person))) return undone("OWN_MATTER");
      const state = requestAfter(before.state, "refused");
      if (state === null) return undone("REQUEST_TAKEN");
      const step = { ...byCaller(caller), version: before.version + 1, event: "refused" as const, words };
      const after = { ...toRequest(before), state, version: step.version, journal: [...before.journal, step] };
      await saveRequest(documents, after);
      return { commit: true, value };
    });
  },
});

const undone = (code: "NOT_FOUND" | "OWN_MATTER" | "REQUEST_TAKEN") => ({ commit: false, value: refuse(code) });
