import { checkBacklog } from "../../domain/reconciliation/check-backlog";
import { listChildren } from "../api/store/areas-store";
import { findMarks, setMark } from "../api/store/clock-marks-store";
import {
  oldestUnrelayed,
  ordersJudgedSince,
  peopleMovedSince,
  vouchersChangedSince,
  type Changed,
} from "../api/store/reconcile-store";
import { openCase } from "./open-case";
import { reconcileEach, type Subjects } from "./reconcile";
import type { JobReport, Tick } from "./run-jobs";

const rowsAtOnce = 200;
const hourMs = 3_600_000;
/** What was committed last may have been written down a little earlier, and clocks differ. */
const overlapMs = 10 * 60_000;

type Stream = {
  readonly name: string;
  readonly read: (sinceMs: number, rows: number) => Promise<readonly Changed[]>;
  readonly subjects: (rows: readonly Changed[]) => readonly Subjects[];
};

const idsIn = (rows: readonly Changed[]): readonly string[] => [...new Set(rows.flatMap(({ ids }) => ids))];
const shelvesIn = (rows: readonly Changed[]): readonly string[] => [
  ...new Set(rows.flatMap((row) => row.offeringId ?? [])),
];

const streams: readonly Stream[] = [
  { name: "postings", read: peopleMovedSince, subjects: (rows) => [{ kind: "account", ids: idsIn(rows) }] },
  {
    name: "vouchers",
    read: vouchersChangedSince,
    subjects: (rows) => [
      { kind: "voucher", ids: idsIn(rows) },
      { kind: "stock", ids: shelvesIn(rows) },
    ],
  },
  { name: "orders", read: ordersJudgedSince, subjects: (rows) => [{ kind: "order", ids: idsIn(rows) }] },
];

type Mark = { readonly sinceMs: number; readonly restUntilMs: number };

const markOf = (name: string): string => `reconcile:${name}`;

/** Every hour: whoever's points moved since the last time, vouchers and their shelves, and orders that were judged. */
export async function reconcileChanges(tick: Tick): Promise<JobReport> {
  const report = { seen: 0, changed: 0, failed: 0 };
  // One trip for all of them: most ticks have nothing to do but to see so.
  const marks = await findMarks<Mark>([...streams.map(({ name }) => name), "backlog"].map(markOf));
  for (const stream of streams) {
    const mark = marks.get(markOf(stream.name)) ?? { sinceMs: tick.nowMs - hourMs, restUntilMs: 0 };
    await followStream(stream, mark, tick, report);
  }
  const { restUntilMs = 0 } = marks.get(markOf("backlog")) ?? {};
  if (tick.hasTime() && tick.nowMs >= restUntilMs) await watchBacklog(tick, report);
  return report;
}

async function followStream(
  { name, read, subjects }: Stream,
  from: Mark,
  tick: Tick,
  report: { seen: number; changed: number; failed: number },
): Promise<void> {
  let mark = from;
  while (tick.nowMs >= mark.restUntilMs && tick.hasTime()) {
    const rows = await read(mark.sinceMs, rowsAtOnce);
    for (const wanted of subjects(rows)) {
      const done = await reconcileEach(wanted, "changes", tick, report);
      // Cut short: the same rows again with the next tick.
      if (done < wanted.ids.length) return;
    }
    const lastMs = rows.at(-1)?.atMs ?? mark.sinceMs;
    const isEnd = rows.length < rowsAtOnce || lastMs === mark.sinceMs;
    mark = isEnd
      ? { sinceMs: Math.max(mark.sinceMs, tick.nowMs - overlapMs), restUntilMs: tick.nowMs + hourMs }
      : { sinceMs: lastMs, restUntilMs: 0 };
    await setMark(markOf(name), mark);
  }
}

/** Where things wait to be passed on. */
const outboxes: readonly { readonly collection: string; readonly sortBy: string; readonly name: string }[] = [
  { collection: "orders", sortBy: "updatedAtMs", name: "求助的消息" },
  { collection: "redemptions", sortBy: "updatedAtMs", name: "兑换的消息" },
  { collection: "alarms", sortBy: "updatedAtMs", name: "紧急呼叫" },
  { collection: "orderMessages", sortBy: "atMs", name: "留言" },
  { collection: "recurrences", sortBy: "updatedAtMs", name: "每周求助的消息" },
];

async function watchBacklog(tick: Tick, report: { seen: number; changed: number }): Promise<void> {
  const waiting = await Promise.all(
    outboxes.map(async ({ collection, sortBy, name }) => ({
      name,
      oldestAtMs: await oldestUnrelayed(collection, sortBy),
    })),
  );
  const finding = checkBacklog(waiting, tick.nowMs);
  report.seen += 1;
  for (const { _id: areaId } of finding === null ? [] : await listChildren(null)) {
    const inCity = {
      ...finding,
      subject: "backlog" as const,
      subjectId: `backlog:${areaId}`,
      personIds: [],
      mismatches: finding?.mismatches ?? [],
    };
    if (await openCase({ finding: inCity, title: "", areaId, ancestors: [areaId] }, tick.nowMs)) report.changed += 1;
  }
  await setMark(markOf("backlog"), { sinceMs: tick.nowMs, restUntilMs: tick.nowMs + hourMs });
}
