import { isWithin } from "../../../domain/areas/is-within";
import { honourFacts } from "../../../domain/honours/honour-kind";
import { standing } from "../../../domain/honours/honour-list";
import { winnersText } from "../../../domain/honours/winners-text";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { searchHash } from "../store/field-encryption";
import { findHonourList, honourListById, toHonourList, type HonourListDocument } from "../store/honour-lists-store";
import { listObjectionsBy } from "../store/honour-objections-store";
import { viewHead, viewObjection } from "./view-list";

/** A list on notice, or frozen, as anybody may read it. A frozen one says whether it is still as it was sealed. */
export const showPublicHonourList = handle<"honours.showPublic">()({
  together: ({ listId }) => ({ read: honourListById(listId) }),
  async run({ listId }, caller, { read }) {
    const list = read ?? (await ofStranger(listId, caller.document.version));
    if (list?.isPublic !== true) return refuse("NOT_FOUND");
    const { nowMs, person } = caller;
    const places = honourFacts[list.kind].places(list.policy);
    const mine = caller.document.version === 0 ? [] : await listObjectionsBy(listId, person.personId);
    const shown = list.winners ?? standing(toHonourList(list), places);
    const isRunning = list.state === "noticed" && list.noticeUntilMs !== null && nowMs < list.noticeUntilMs;
    return done({
      ...viewHead(list),
      places,
      entries: shown.map((entry, at) => {
        const isMine = list.kind === "volunteer" && entry.candidateId === person.personId;
        const { entryId, placeName, scoreTenths, shownName, words } = entry;
        return {
          entryId,
          place: at + 1,
          name: isMine ? person.name : shownName,
          placeName,
          scoreTenths,
          words: [...words],
          isMine,
        };
      }),
      removedCount: list.removals.length,
      isSealIntact: list.winners === null || searchHash(winnersText(toHonourList(list), list.winners)) === list.seal,
      correctedBy: list.correctedBy,
      mayObject: isRunning && isWithin(person.areaId, list.areaId),
      myObjections: mine.map(viewObjection),
    });
  },
});

/** Nothing is read together with a caller who is not registered. */
const ofStranger = (listId: string, version: number): Promise<HonourListDocument | null> =>
  version === 0 ? findHonourList(listId) : Promise.resolve(null);
