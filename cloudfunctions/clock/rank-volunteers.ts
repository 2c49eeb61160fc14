import { dayNumberAt } from "../../domain/calendar/shanghai-day";
import { dateOf } from "../../domain/calendar/calendar-day";
import { periodKeyAt, rankPeriods } from "../../domain/stars/calendar-period";
import { makeBoard, rankMeasures } from "../../domain/stars/rank-board";
import {
  boardName,
  listStale,
  readRankHead,
  saveBoards,
  writeRankHead,
  type KeptBoard,
  type RankBoardsDocument,
  type RankHead,
} from "../api/store/rank-boards-store";
import { listAccountIds, listMovedSince } from "../api/store/services-store";
import { listForBoard } from "../api/store/standings-store";
import { countedAtOnce, countStandings } from "./count-standings";
import { isNight } from "./at-night";
import { logFailure, type JobReport, type Tick } from "./run-jobs";

const minuteMs = 60_000;
/** Boards follow what happens after so long at the latest, and no area is counted more often. */
const everyMs = 10 * minuteMs;
/** A movement is written a little after the moment it names; looking back this far misses none but the odd one of a cut. */
const overlapMs = 10 * minuteMs;
const movedAtOnce = 100;
const areasAtOnce = 20;

/**
 * Keeps the rank boards: every ten minutes those whose points or hours moved are counted, every night everybody once, in
 * slices, so that who moved house, was renamed, or was missed by a cut is right by morning; then the boards that must
 * look otherwise are made. Each step can be cut and goes on with the next tick.
 */
export async function rankVolunteers(tick: Tick): Promise<JobReport> {
  const report = { seen: 0, changed: 0, failed: 0 };
  const before = await readRankHead();
  const head = await sweep(tick, await countMoved(tick, before, report), report);
  if (head !== before) await writeRankHead(head);
  await makeStaleBoards(tick, report);
  return report;
}

type Report = { seen: number; changed: number; failed: number };

async function countMoved(tick: Tick, head: RankHead, report: Report): Promise<RankHead> {
  // Everybody is looked at anyway.
  if (head.lookedAtMs === 0) return { ...head, seenUntilMs: tick.nowMs, lookedAtMs: tick.nowMs };
  if (tick.nowMs - head.lookedAtMs < everyMs) return head;
  let fromMs = head.seenUntilMs - overlapMs;
  while (tick.hasTime()) {
    const moved = await listMovedSince(fromMs, movedAtOnce);
    report.seen += moved.length;
    report.changed += await countStandings(
      moved.flatMap(({ personIds }) => personIds),
      tick.nowMs,
    );
    const lastMs = moved.at(-1)?.atMs ?? fromMs;
    if (moved.length < movedAtOnce) return { ...head, seenUntilMs: tick.nowMs, lookedAtMs: tick.nowMs };
    fromMs = lastMs > fromMs ? lastMs : fromMs + 1;
  }
  return { ...head, seenUntilMs: fromMs + overlapMs };
}

async function sweep(tick: Tick, head: RankHead, report: Report): Promise<RankHead> {
  const today = dateOf(dayNumberAt(tick.nowMs));
  let afterId = head.sweepAfterId;
  if (afterId === null && isNight(tick.nowMs) && head.sweepDay !== today) afterId = "";
  if (afterId === null) return head;
  while (tick.hasTime()) {
    const ids = await listAccountIds(afterId, countedAtOnce);
    report.seen += ids.length;
    report.changed += await countStandings(ids, tick.nowMs);
    const last = ids.at(-1);
    if (last === undefined || ids.length < countedAtOnce) return { ...head, sweepDay: today, sweepAfterId: null };
    afterId = last;
  }
  return { ...head, sweepAfterId: afterId };
}

async function makeStaleBoards(tick: Tick, report: Report): Promise<void> {
  const stale = await listStale(tick.nowMs - everyMs, areasAtOnce);
  for (const area of stale) {
    if (!tick.hasTime()) return;
    report.seen += 1;
    try {
      await makeBoards(area, tick.nowMs);
      report.changed += 1;
    } catch (failure) {
      report.failed += 1;
      logFailure("ranks", area._id, failure);
    }
  }
}

async function makeBoards(area: RankBoardsDocument, nowMs: number): Promise<void> {
  const boards: Partial<Record<ReturnType<typeof boardName>, KeptBoard>> = {};
  for (const period of rankPeriods) {
    const key = periodKeyAt(period, nowMs);
    for (const measure of rankMeasures) {
      const people = await listForBoard(area._id, { period, measure, key });
      const shown = people.filter(({ isOffBoards }) => !isOffBoards);
      const given = shown.map((one) => ({
        personId: one._id,
        minutes: one[period].minutes,
        services: one[period].services,
      }));
      boards[boardName(period, measure)] = { ...makeBoard(given, measure), key };
    }
  }
  await saveBoards(area, boards, nowMs);
}
