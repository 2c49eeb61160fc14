import type { Role } from "../people/role";
import type { HonoursPolicy } from "../policies/honours-policy";
import type { HonourExclusion } from "./honour-exclusion";
import type { HonourKind } from "./honour-kind";

export type HonourState = "counting" | "counted" | "noticed" | "frozen" | "withdrawn";

/** A candidate's place as it was counted. No full name of a person: who he is stands with the person, and goes with her. */
export type HonourEntry = {
  readonly candidateId: string;
  /** What others call him by in this list, so that no person's id leaves the cloud. */
  readonly entryId: string;
  readonly shownName: string;
  readonly placeName: string;
  readonly scoreTenths: number;
  readonly minutes: number;
  readonly services: number;
  readonly words: readonly string[];
};

/** Taken from the list after an objection; kept with its reason, and left out when the list is counted again. */
export type HonourRemoval = {
  readonly candidateId: string;
  readonly entryId: string;
  readonly reason: string;
  readonly objectionId: string;
  readonly atMs: number;
};

export type HonourEvent =
  "started" | "counted" | "noticed" | "objected" | "dismissed" | "removed" | "recounted" | "withdrawn" | "frozen";

export type HonourStep = {
  readonly version: number;
  readonly event: HonourEvent;
  readonly atMs: number;
  readonly byPersonId: string;
  readonly role: Role | "clock";
  readonly reason: string;
  readonly keyedId: string | null;
  readonly bodyHash: string | null;
};

export type HonourWinner = Omit<HonourEntry, "minutes" | "services"> & {
  readonly place: number;
  /** Whose records it goes into: the volunteer, the team's members; nobody's for a community. */
  readonly personIds: readonly string[];
};

/** One honour of one area and year, from its rule to its frozen result. The rule is a copy: later policies do not touch it. */
export type HonourList = {
  readonly listId: string;
  readonly areaId: string;
  readonly areaName: string;
  readonly kind: HonourKind;
  readonly year: number;
  readonly fromMs: number;
  readonly untilMs: number;
  readonly policy: HonoursPolicy;
  readonly policyVersion: number;
  readonly state: HonourState;
  readonly entries: readonly HonourEntry[];
  readonly removals: readonly HonourRemoval[];
  readonly excluded: Readonly<Partial<Record<HonourExclusion, number>>>;
  readonly seen: number;
  readonly openObjections: number;
  readonly noticeFromMs: number | null;
  readonly noticeUntilMs: number | null;
  readonly winners: readonly HonourWinner[] | null;
  /** The frozen list this one puts right; null for a first one. */
  readonly correctsListId: string | null;
  readonly version: number;
  readonly journal: readonly HonourStep[];
};

/** More than the places are kept, so that somebody moves up when one is taken off. */
export const reserveTimes = 2;

/** Those who would have the honour as things stand: the first so many who were not taken off. */
export const standing = (
  { entries, removals }: Pick<HonourList, "entries" | "removals">,
  places: number,
): readonly HonourEntry[] =>
  entries.filter((entry) => !removals.some(({ candidateId }) => candidateId === entry.candidateId)).slice(0, places);
