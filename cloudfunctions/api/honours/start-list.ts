import { yearBounds } from "../../../domain/calendar/shanghai-day";
import { ancestorsOf } from "../../../domain/areas/ancestors-of";
import { reaches } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { areaById } from "../store/areas-store";
import {
  addHonourList,
  findHonourList,
  honourListById,
  isFrozenAlready,
  openSlot,
  type HonourListDocument,
} from "../store/honour-lists-store";
import { policyById, policyOf } from "../store/policies-store";
import { honourRoles } from "./honour-roles";

/** Begins a list of an honour for an area and a year. The clock counts it; one of a kind, area and year at a time. */
export const startHonourList = handle<"honours.start">()({
  together: ({ areaId, correctsListId }, { keyedId }) => ({
    area: areaById(areaId),
    policy: policyById("honours"),
    earlier: honourListById(keyedId),
    corrected: honourListById(correctsListId ?? keyedId),
  }),
  async run({ areaId, correctsListId, kind, year }, caller, { area, corrected, earlier, policy }) {
    const { keyedId, nowMs, person } = caller;
    if (area === null || !reaches(person, honourRoles, areaId, nowMs)) return refuse("NOT_FOUND");
    if (earlier !== null) return repeated(earlier, caller.bodyHash);
    if (yearBounds(year).fromMs > nowMs) return refuse("YEAR_AHEAD");
    if (correctsListId === null) {
      // A frozen one is put right by a later one that says so.
      if (await isFrozenAlready(areaId, kind, year)) return refuse("LIST_EXISTS");
    } else if (!isCorrectable(corrected, { areaId, kind, year })) return refuse("NOT_FOUND");
    const { value, version } = policyOf("honours", policy, nowMs);
    const list: HonourListDocument = {
      _id: keyedId,
      areaId,
      ancestors: ancestorsOf(areaId),
      areaName: area.name,
      kind,
      year,
      ...yearBounds(year),
      policy: value,
      policyVersion: version,
      state: "counting",
      entries: [],
      removals: [],
      excluded: {},
      seen: 0,
      openObjections: 0,
      noticeFromMs: null,
      noticeUntilMs: null,
      winners: null,
      correctsListId,
      correctedBy: null,
      slot: openSlot(areaId, kind, year),
      isPublic: false,
      shownAtMs: 0,
      seal: "",
      progress: { step: 0, cursor: "", tallies: [] },
      startedAtMs: nowMs,
      version: 1,
      journal: [
        {
          version: 1,
          event: "started",
          atMs: nowMs,
          byPersonId: person.personId,
          role: staffRole(caller),
          reason: "",
          keyedId,
          bodyHash: caller.bodyHash,
        },
      ],
      relayedVersion: 0,
      hasUnrelayed: true,
      updatedAtMs: nowMs,
    };
    if (await addHonourList(list)) return done({ listId: keyedId, state: "counting" as const });
    const there = await findHonourList(keyedId);
    return there === null ? refuse("LIST_EXISTS") : repeated(there, caller.bodyHash);
  },
});

/** As it was answered the first time, whatever became of it since. */
const repeated = (list: HonourListDocument, bodyHash: string) =>
  list.journal[0]?.bodyHash === bodyHash
    ? done({ listId: list._id, state: "counting" as const })
    : refuse("KEY_REUSED");

const isCorrectable = (
  list: HonourListDocument | null,
  wish: Pick<HonourListDocument, "areaId" | "kind" | "year">,
): boolean =>
  list?.state === "frozen" &&
  list.correctedBy === null &&
  list.areaId === wish.areaId &&
  list.kind === wish.kind &&
  list.year === wish.year;
