import { decideHonour } from "../../../domain/honours/decide-honour";
import type { HonourEvent, HonourList } from "../../../domain/honours/honour-list";
import { reaches } from "../../../domain/people/held-roles";
import type { Role } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { staffRole } from "../orders/staff-role";
import {
  findHonourList,
  saveHonourStep,
  toHonourList,
  type HonourChange,
  type HonourListDocument,
} from "../store/honour-lists-store";
import { isConcerned, standingIds } from "./concerned";

const roundsMax = 3;

type Wanted = {
  readonly event: Extract<HonourEvent, "noticed" | "withdrawn" | "frozen">;
  readonly reason: string;
  readonly by: readonly Role[];
  /** What else is written with the step. */
  readonly change: (list: HonourList, document: HonourListDocument) => Promise<HonourChange> | HonourChange;
};

/** One step of staff in a list's life: read, decided, written if nobody was faster, and the same answer for a repeat. */
export async function takeStep(read: HonourListDocument | null, caller: Caller, wanted: Wanted) {
  let document = read;
  for (let round = 1; round <= roundsMax; round += 1) {
    if (document === null || !reaches(caller.person, wanted.by, document.areaId, caller.nowMs)) {
      return refuse("NOT_FOUND");
    }
    const list = toHonourList(document);
    const mine = list.journal.find(({ keyedId }) => keyedId === caller.keyedId);
    if (mine !== undefined) {
      if (mine.bodyHash !== caller.bodyHash) return refuse("KEY_REUSED");
      return done({ listId: list.listId, state: wanted.event });
    }
    const decided = decideHonour(list, {
      event: wanted.event,
      byPersonId: caller.person.personId,
      atMs: caller.nowMs,
    });
    if (!decided.ok) return refuse(decided.code);
    if (wanted.event !== "withdrawn" && (await isConcerned(caller.person, list.kind, standingIds(list)))) {
      return refuse("OWN_MATTER");
    }
    const step = {
      version: list.version + 1,
      event: wanted.event,
      atMs: caller.nowMs,
      byPersonId: caller.person.personId,
      role: staffRole(caller),
      reason: wanted.reason,
      keyedId: caller.keyedId,
      bodyHash: caller.bodyHash,
    };
    const change = { ...(await wanted.change(list, document)), state: decided.state };
    if (await saveHonourStep(document, change, step)) return done({ listId: list.listId, state: wanted.event });
    document = await findHonourList(list.listId);
  }
  return refuse("LIST_CHANGED");
}
