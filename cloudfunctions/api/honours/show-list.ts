import { decideHonour, type HonourRefusal } from "../../../domain/honours/decide-honour";
import type { HonourExclusion } from "../../../domain/honours/honour-exclusion";
import { honourFacts } from "../../../domain/honours/honour-kind";
import { standing, type HonourEvent, type HonourList } from "../../../domain/honours/honour-list";
import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { honourListById, toHonourList } from "../store/honour-lists-store";
import { findPeople } from "../store/people-store";
import { honourRoles } from "./honour-roles";
import { viewHead } from "./view-list";

/** The newest steps are enough to see how it came about; all of them stand in the audit. */
const stepsShown = 30;

/** A whole list for those who decide about it: full names, every figure, who was taken off and why. */
export const showHonourList = handle<"honours.show">()({
  together: ({ listId }) => ({ read: honourListById(listId) }),
  async run({ listId }, caller, { read }) {
    if (read === null || !reaches(caller.person, honourRoles, read.areaId, caller.nowMs)) return refuse("NOT_FOUND");
    const list = toHonourList(read);
    const steps = list.journal.filter(({ event }) => event !== "objected").slice(-stepsShown);
    const names = await namesFor(
      list,
      steps.map(({ byPersonId }) => byPersonId),
    );
    await recordAudit(caller, { call: "honours.show", target: listId, outcome: "read", scope: list.areaId });
    const shown = standing(list, honourFacts[list.kind].places(list.policy));
    return done({
      ...viewHead(read),
      areaId: list.areaId,
      places: honourFacts[list.kind].places(list.policy),
      policyVersion: list.policyVersion,
      seen: list.seen,
      openObjections: list.openObjections,
      excluded: (Object.entries(list.excluded) as [HonourExclusion, number][]).map(([why, count]) => ({ why, count })),
      entries: list.entries.map(({ candidateId, entryId, placeName, scoreTenths, shownName, words }) => {
        const at = shown.findIndex((entry) => entry.entryId === entryId);
        return {
          entryId,
          place: at === -1 ? null : at + 1,
          name: names.get(candidateId) ?? shownName,
          placeName,
          scoreTenths,
          words: [...words],
          removedReason: list.removals.find((removal) => removal.entryId === entryId)?.reason ?? null,
        };
      }),
      steps: steps.map(({ atMs, byPersonId, event, reason }) => ({
        event,
        atMs,
        byName: names.get(byPersonId) ?? "",
        reason,
      })),
      correctsListId: list.correctsListId,
      correctedBy: read.correctedBy,
      ...waysOf(list, read.correctedBy, caller),
    });
  },
});

async function namesFor(list: HonourList, stepsBy: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const candidates = list.kind === "volunteer" ? list.entries.map(({ candidateId }) => candidateId) : [];
  const people = await findPeople([...candidates, ...stepsBy].filter((id) => id !== "" && id !== "clock"));
  return new Map(people.map(({ _id, name }) => [_id, name]));
}

function waysOf(list: HonourList, correctedBy: string | null, { nowMs, person }: Caller) {
  const decide = (event: HonourEvent) => decideHonour(list, { event, byPersonId: person.personId, atMs: nowMs });
  const freezing = decide("frozen");
  const isAdmin = reaches(person, ["admin"], list.areaId, nowMs);
  return {
    actions: [
      ...(decide("noticed").ok ? ["publish" as const] : []),
      ...(decide("withdrawn").ok ? ["withdraw" as const] : []),
      ...(freezing.ok && isAdmin ? ["freeze" as const] : []),
      ...(list.state === "frozen" && correctedBy === null ? ["correct" as const] : []),
    ],
    freezeWaits: list.state === "noticed" && !freezing.ok ? (freezing.code satisfies HonourRefusal) : null,
  };
}
