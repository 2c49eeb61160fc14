import type { HonourFigures } from "../../../domain/honours/honour-figures";
import type { HonourList, HonourStep } from "../../../domain/honours/honour-list";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced, type TransactionDocuments } from "./in-transaction";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";
import { isDuplicateKey } from "./platform-failure";
import { reading, type Reading } from "./read-together";

/** How far the counting has come: behind whom the next batch begins, and what each community has so far. */
export type HonourProgress = {
  readonly step: number;
  readonly cursor: string;
  readonly tallies: readonly { readonly communityId: string; readonly figures: HonourFigures }[];
};

export type HonourListDocument = Omit<HonourList, "listId"> & {
  readonly _id: string;
  readonly ancestors: readonly string[];
  /** `<area>:<kind>:<year>` while it is under way, and with its id behind it afterwards: one at a time. */
  readonly slot: string;
  /** Everybody may read it: it is on notice, or frozen. */
  readonly isPublic: boolean;
  readonly shownAtMs: number;
  /** Seal of the frozen winners; empty before. */
  readonly seal: string;
  /** The list that put this one right, once that one is frozen. */
  readonly correctedBy: string | null;
  readonly progress: HonourProgress;
  readonly startedAtMs: number;
  readonly relayedVersion: number;
  readonly hasUnrelayed: boolean;
  readonly updatedAtMs: number;
};

const lists = () => database.collection("honourLists");

export const toHonourList = (document: HonourListDocument): HonourList => ({ ...document, listId: document._id });

export const honourListById = (id: string): Reading<HonourListDocument | null> => reading("honourLists", id);

export async function findHonourList(listId: string): Promise<HonourListDocument | null> {
  const { data } = await lists()
    .where(guardedFilter({ _id: listId }))
    .limit(1)
    .get();
  return (data[0] as HonourListDocument | undefined) ?? null;
}

export const openSlot = (areaId: string, kind: string, year: number): string => `${areaId}:${kind}:${year}`;
export const closedSlot = ({ _id, areaId, kind, year }: HonourListDocument): string =>
  `${openSlot(areaId, kind, year)}:${_id}`;

/** Whether this honour of this area and year has its result. */
export async function isFrozenAlready(areaId: string, kind: HonourList["kind"], year: number): Promise<boolean> {
  const prefix = `${openSlot(areaId, kind, year)}:`;
  const { data } = await lists()
    .where(guardedFilter({ slot: command.and(command.gte(prefix), command.lt(`${prefix}~`)), state: "frozen" }))
    .limit(1)
    .get();
  return data.length > 0;
}

/** False when the same key made it before, or another list of the same honour is under way. */
export async function addHonourList(list: HonourListDocument): Promise<boolean> {
  try {
    await lists().add({ data: list });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}

/** Fields a step may change beside the state; objects are set whole. */
export type HonourChange = Partial<
  Pick<
    HonourListDocument,
    | "state"
    | "entries"
    | "removals"
    | "excluded"
    | "seen"
    | "openObjections"
    | "noticeFromMs"
    | "noticeUntilMs"
    | "winners"
    | "seal"
    | "isPublic"
    | "shownAtMs"
    | "slot"
    | "progress"
  >
>;

const dataOf = (change: HonourChange, step: HonourStep) => ({
  ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, replaced(value)])),
  version: step.version,
  journal: command.push([step]),
  hasUnrelayed: true,
  updatedAtMs: step.atMs,
});

/** Writes a step if nobody took one since the list was read; false when somebody did. */
export async function saveHonourStep(
  read: Pick<HonourListDocument, "_id" | "version">,
  change: HonourChange,
  step: HonourStep,
): Promise<boolean> {
  const { stats } = await lists()
    .where(guardedFilter({ _id: read._id, version: read.version }))
    .update({ data: dataOf(change, step) });
  return stats.updated === 1;
}

/** The same within a transaction that changes an objection too. */
export const saveHonourStepWith = (
  documents: TransactionDocuments,
  listId: string,
  change: HonourChange,
  step: HonourStep,
): Promise<void> => documents.update("honourLists", listId, dataOf(change, step));

/** Keeps a counted batch; false when another run of the clock kept it already. */
export async function saveHonourBatch(read: HonourListDocument, change: HonourChange, atMs: number): Promise<boolean> {
  const { stats } = await lists()
    .where(
      guardedFilter({
        _id: read._id,
        state: "counting",
        version: read.version,
        "progress.step": read.progress.step,
      }),
    )
    .update({
      data: {
        ...Object.fromEntries(Object.entries(change).map(([name, value]) => [name, replaced(value)])),
        updatedAtMs: atMs,
      },
    });
  return stats.updated === 1;
}

/** Lists that wait to be counted, longest waiting first. */
export async function listCounting(rows: number): Promise<readonly HonourListDocument[]> {
  const { data } = await lists()
    .where(guardedFilter({ state: "counting" }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as HonourListDocument[];
}

export async function listUnrelayedHonours(rows: number): Promise<readonly HonourListDocument[]> {
  const { data } = await lists()
    .where(guardedFilter({ hasUnrelayed: true }))
    .orderBy("updatedAtMs", "asc")
    .limit(rows)
    .get();
  return data as HonourListDocument[];
}

/** What may be read by all in these areas, newest first. */
export const listPublicHonours = (
  areaIds: readonly string[],
  after: PageStart | null,
): Promise<readonly HonourListDocument[]> =>
  listNewestFirst({
    collection: "honourLists",
    filter: { areaId: areaIds.length === 1 ? areaIds[0] : command.in(areaIds), isPublic: true },
    sortBy: "shownAtMs",
    after,
  });

/** Every list of several subtrees, newest first. */
export const listHonoursIn = (
  scopes: readonly string[],
  after: PageStart | null,
): Promise<readonly HonourListDocument[]> =>
  listNewestFirst({
    collection: "honourLists",
    filter: { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes) },
    sortBy: "startedAtMs",
    after,
  });

/** Notes on a frozen list which later one says otherwise. What it says itself stays. */
export async function markCorrected(listId: string, byListId: string): Promise<void> {
  await lists()
    .where(guardedFilter({ _id: listId, correctedBy: null }))
    .update({ data: { correctedBy: byListId } });
}
