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
  readonly countedAtMs: number;
};

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
export async function saveStanding(
  before: StandingDocument | null,
  after: Omit<StandingDocument, "isOffBoards">,
): Promise<void> {
  const { _id, ...counted } = after;
  if (before === null) {
    try {
      await standings().add({ data: { ...after, isOffBoards: false } });
      return;
    } catch (failure) {
      if (!isDuplicateKey(failure)) throw failure;
    }
  }
  await standings()
    .where(guardedFilter({ _id }))
    .update({ data: { ...counted, ancestors: command.set(counted.ancestors) } });
}

/** Keeps somebody off the boards or lets her on again; also before anything of her was counted. */
export async function chooseBoards(nothingYet: StandingDocument): Promise<void> {
  const { _id, isOffBoards } = nothingYet;
  const choose = () => standings().where(guardedFilter({ _id })).update({ data: { isOffBoards } });
  if ((await choose()).stats.updated === 1) return;
  try {
    await standings().add({ data: nothingYet });
  } catch (failure) {
    // Counted a moment ago; or the choice was the same already, which changes nothing.
    if (!isDuplicateKey(failure)) throw failure;
    await choose();
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
