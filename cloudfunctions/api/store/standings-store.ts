import type { RankPeriod } from "../../../domain/stars/calendar-period";
import { boardPlacesMax, type RankMeasure } from "../../../domain/stars/rank-board";
import type { Tally } from "../../../domain/stars/tally";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { isDuplicateKey } from "./platform-failure";

/** What the boards know of one volunteer: counted by the clock, but for the choice to stay off them, which is her own. */
export type StandingDocument = Tally & {
  readonly _id: string;
  readonly ancestors: readonly string[];
  readonly maskedName: string;
  readonly isOffBoards: boolean;
  /** How often she chose, and with which keys lately. */
  readonly choices: number;
  readonly choiceKeys: readonly string[];
  readonly countedAtMs: number;
};

/** What the clock counts. */
export type CountedStanding = Omit<StandingDocument, "isOffBoards" | "choices" | "choiceKeys">;

const standings = () => database.collection("standings");

export async function findStandings(personIds: readonly string[]): Promise<readonly StandingDocument[]> {
  if (personIds.length === 0) return [];
  const { data } = await standings()
    .where(guardedFilter({ _id: command.in([...new Set(personIds)]) }))
    .limit(personIds.length)
    .get();
  return data as StandingDocument[];
}

/** Writes what was counted and leaves her choice as it is. */
export async function saveStanding(before: StandingDocument | null, after: CountedStanding): Promise<void> {
  const { _id, ...counted } = after;
  const isNew = before === null;
  if (isNew && (await addStanding({ ...after, isOffBoards: false, choices: 0, choiceKeys: [] }))) return;
  await standings()
    .where(guardedFilter({ _id }))
    .update({ data: { ...counted, ancestors: command.set(counted.ancestors) } });
}

const keysKept = 10;

/**
 * Keeps somebody off the boards or lets her on again; also before anything of her was counted. A key chooses once: what
 * comes again late does not undo a later choice.
 */
export async function chooseBoards(nothingYet: StandingDocument, keyedId: string): Promise<void> {
  const { _id, isOffBoards } = nothingYet;
  for (;;) {
    const [read] = await findStandings([_id]);
    if (read?.choiceKeys.includes(keyedId)) return;
    const choiceKeys = [...(read?.choiceKeys ?? []), keyedId].slice(-keysKept);
    if (read === undefined) {
      if (await addStanding({ ...nothingYet, choiceKeys, choices: 1 })) return;
    } else {
      const { stats } = await standings()
        .where(guardedFilter({ _id, choices: read.choices }))
        .update({ data: { isOffBoards, choices: command.inc(1), choiceKeys: command.set(choiceKeys) } });
      if (stats.updated === 1) return;
    }
  }
}

/** False when there is one already. */
async function addStanding(standing: StandingDocument): Promise<boolean> {
  try {
    await standings().add({ data: standing });
    return true;
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
    return false;
  }
}

export async function removeStanding(personId: string): Promise<void> {
  await standings()
    .where(guardedFilter({ _id: personId }))
    .remove();
}

/** Those of an area who gave most in a period, as many as a board tells places of. */
export async function listForBoard(
  areaId: string,
  { period, measure, key }: { readonly period: RankPeriod; readonly measure: RankMeasure; readonly key: string },
): Promise<readonly StandingDocument[]> {
  const within = period === "all" ? {} : { [`${period}.key`]: key };
  const { data } = await standings()
    .where(guardedFilter({ ancestors: areaId, ...within }))
    .orderBy(`${period}.${measure}`, "desc")
    .limit(boardPlacesMax)
    .get();
  return data as StandingDocument[];
}

/** Those of several areas with the most hours ever: whom a change of the rule of stars would meet. */
export async function listMostHours(areaIds: readonly string[], rows: number): Promise<readonly StandingDocument[]> {
  if (areaIds.length === 0) return [];
  const { data } = await standings()
    .where(guardedFilter({ ancestors: areaIds.length === 1 ? areaIds[0] : command.in(areaIds) }))
    .orderBy("all.minutes", "desc")
    .limit(rows)
    .get();
  return data as StandingDocument[];
}
