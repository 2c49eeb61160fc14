import type { RankPeriod } from "../../../domain/stars/calendar-period";
import type { RankBoard, RankMeasure } from "../../../domain/stars/rank-board";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced } from "./in-transaction";
import { isDuplicateKey } from "./platform-failure";
import type { Reading } from "./read-together";

/** A board and the week or month it is of. */
export type KeptBoard = RankBoard & { readonly key: string };
export type BoardName = `${RankPeriod}-${RankMeasure}`;

/** All boards of one area. `marks` grows with each reason to count again, so that one coming meanwhile is not lost. */
export type RankBoardsDocument = {
  readonly _id: string;
  readonly boards: Readonly<Partial<Record<BoardName, KeptBoard>>>;
  readonly isStale: boolean;
  readonly marks: number;
  /** The key that marked it last; empty when it was the clock. */
  readonly markedBy: string;
  readonly builtAtMs: number;
};

const rankBoards = () => database.collection("rankBoards");

export const boardName = (period: RankPeriod, measure: RankMeasure): BoardName => `${period}-${measure}`;

/** One board of an area, read beside the caller without the others. */
export const boardOf = (areaId: string, name: BoardName): Reading<RankBoardsDocument | null> => ({
  collection: "rankBoards",
  match: guardedFilter({ _id: areaId }),
  sort: null,
  limit: 1,
  isList: false,
  fields: { [`boards.${name}`]: 1, builtAtMs: 1 },
});

/** Says that an area's boards are to be counted again; the same key says it once. */
export async function markStale(areaId: string, keyedId = ""): Promise<void> {
  const unless = keyedId === "" ? {} : { markedBy: command.neq(keyedId) };
  const mark = () =>
    rankBoards()
      .where(guardedFilter({ _id: areaId, ...unless }))
      .update({ data: { isStale: true, marks: command.inc(1), markedBy: keyedId } });
  if ((await mark()).stats.updated === 1) return;
  try {
    const first = { boards: {}, isStale: true, marks: 1, markedBy: keyedId, builtAtMs: 0 };
    await rankBoards().add({ data: { _id: areaId, ...first } });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
    await mark();
  }
}

/** Areas to be counted again that were not counted just before; those that waited longest first. */
export async function listStale(beforeMs: number, rows: number): Promise<readonly RankBoardsDocument[]> {
  const { data } = await rankBoards()
    .where(guardedFilter({ isStale: true, builtAtMs: command.lte(beforeMs) }))
    .orderBy("builtAtMs", "asc")
    .limit(rows)
    .field({ boards: false })
    .get();
  return data as RankBoardsDocument[];
}

/** Writes an area's boards; they stay stale when somebody marked them meanwhile. */
export async function saveBoards(
  { _id, marks }: Pick<RankBoardsDocument, "_id" | "marks">,
  boards: RankBoardsDocument["boards"],
  nowMs: number,
): Promise<void> {
  const data = { boards: replaced(boards), builtAtMs: nowMs };
  const { stats } = await rankBoards()
    .where(guardedFilter({ _id, marks }))
    .update({ data: { ...data, isStale: false } });
  if (stats.updated === 1) return;
  await rankBoards().where(guardedFilter({ _id })).update({ data });
}

/** How far the counting has come. `sweepAfterId` is null when nobody is left to be looked at today. */
export type RankHead = {
  readonly seenUntilMs: number;
  readonly lookedAtMs: number;
  readonly sweepDay: string;
  readonly sweepAfterId: string | null;
};

const headId = "head";

/** Before the first time everybody is to be looked at. */
export async function readRankHead(): Promise<RankHead> {
  const { data } = await database.collection("rankHead").doc(headId).get();
  if (data !== null && data !== undefined) return data as RankHead;
  return { seenUntilMs: 0, lookedAtMs: 0, sweepDay: "", sweepAfterId: "" };
}

export async function writeRankHead({ seenUntilMs, lookedAtMs, sweepDay, sweepAfterId }: RankHead): Promise<void> {
  await database.collection("rankHead").doc(headId).set({ data: { seenUntilMs, lookedAtMs, sweepDay, sweepAfterId } });
}
