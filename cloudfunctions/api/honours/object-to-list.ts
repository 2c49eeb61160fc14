import { decideHonour } from "../../../domain/honours/decide-honour";
import { honourTitle } from "../../../domain/honours/honour-kind";
import { objectionsPerPersonMax } from "../../../domain/honours/honour-objection";
import { isWithin } from "../../../domain/areas/is-within";
import { done, refuse, type Answer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { honourListById, saveHonourStepWith, toHonourList, type HonourListDocument } from "../store/honour-lists-store";
import {
  addObjection,
  findObjection,
  listObjectionsBy,
  objectionById,
  type ObjectionDocument,
} from "../store/honour-objections-store";
import { inTransaction } from "../store/in-transaction";
import { isDuplicateKey } from "../store/platform-failure";

type ObjectAnswer = Answer<"honours.object">;
const roundsMax = objectionsPerPersonMax + 2;

/** Whoever lives there may object while the notice runs. The list counts what is open, so that it cannot be frozen meanwhile. */
export const objectToHonourList = handle<"honours.object">()({
  together: ({ listId }, { keyedId }) => ({ list: honourListById(listId), earlier: objectionById(keyedId) }),
  async run({ entryId, listId, words }, caller, { earlier, list }): Promise<ObjectAnswer> {
    if (earlier !== null) return repeated(earlier, caller);
    if (list === null || !list.isPublic || !isWithin(caller.person.areaId, list.areaId)) return refuse("NOT_FOUND");
    if (entryId !== null && !list.entries.some((entry) => entry.entryId === entryId)) return refuse("NOT_FOUND");
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    for (let round = 1; round <= roundsMax; round += 1) {
      const before = await listObjectionsBy(listId, caller.person.personId);
      const own = before.find(({ _id }) => _id === caller.keyedId);
      if (own !== undefined) return repeated(own, caller);
      if (before.length >= objectionsPerPersonMax) return refuse("OBJECTIONS_SPENT");
      const answer = await tryObject(
        list._id,
        caller,
        objectionOf(list, { entryId, words }, before.length + 1, caller),
      );
      if (answer !== null) return answer;
    }
    const there = await findObjection(caller.keyedId);
    return there === null ? refuse("BUSY") : repeated(there, caller);
  },
});

/** Null: somebody's same number was faster, so another is tried. */
async function tryObject(listId: string, caller: Caller, objection: ObjectionDocument): Promise<ObjectAnswer | null> {
  try {
    return await inTransaction<ObjectAnswer>(async (documents) => {
      const document = await documents.get<HonourListDocument>("honourLists", listId);
      if (document === null) return { commit: false, value: refuse("NOT_FOUND") };
      const list = toHonourList(document);
      const { byPersonId } = objection;
      const decided = decideHonour(list, { event: "objected", byPersonId, atMs: caller.nowMs });
      if (!decided.ok) return { commit: false, value: refuse("WRONG_STATUS") };
      await addObjection(documents, objection);
      await saveHonourStepWith(
        documents,
        listId,
        { openObjections: list.openObjections + 1 },
        {
          version: list.version + 1,
          event: "objected",
          atMs: caller.nowMs,
          byPersonId,
          role: "resident",
          reason: "",
          keyedId: caller.keyedId,
          bodyHash: caller.bodyHash,
        },
      );
      return { commit: true, value: done({ objectionId: objection._id }) };
    });
  } catch (failure) {
    if (isDuplicateKey(failure)) return null;
    throw failure;
  }
}

const repeated = ({ _id, bodyHash }: ObjectionDocument, caller: Caller) =>
  bodyHash === caller.bodyHash ? done({ objectionId: _id }) : refuse("KEY_REUSED");

const objectionOf = (
  list: HonourListDocument,
  said: Pick<ObjectionDocument, "entryId" | "words">,
  number: number,
  { bodyHash, keyedId, nowMs, person }: Caller,
): ObjectionDocument => ({
  _id: keyedId,
  listId: list._id,
  areaId: list.areaId,
  title: honourTitle(list.kind, list.year),
  byPersonId: person.personId,
  byHouseholdId: person.householdId,
  ...said,
  atMs: nowMs,
  state: "open",
  answer: null,
  bodyHash,
  slot: `${list._id}:${person.personId}:${number}`,
  version: 1,
  relayedVersion: 0,
  hasUnrelayed: true,
  updatedAtMs: nowMs,
});
