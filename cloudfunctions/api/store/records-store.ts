import type { CertifiedActivity } from "../../../domain/certificates/certificate";
import {
  mostFirst,
  type RecordSource,
  type RecordSum,
  type ServiceRecord,
} from "../../../domain/records/service-record";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { listNewestFirst } from "./list-newest-first";
import type { PageStart } from "./orders-store";

/** A record as it lies in the database: `<orderId>:<personId>`, or the entry it was made by. */
export type RecordDocument = {
  readonly _id: string;
  readonly personId: string;
  readonly orderId?: string | null;
  readonly minutes: number;
  readonly categoryName: string;
  readonly atMs: number;
  /** Missing in records of orders. */
  readonly source?: RecordSource;
  /** What staff wrote who entered it afterwards. */
  readonly activity?: string;
  /** Set when what earned it was taken back. */
  readonly reversed?: boolean;
};

export const toRecord = (document: RecordDocument): ServiceRecord => ({
  recordId: document._id,
  personId: document.personId,
  orderId: document.orderId ?? null,
  source: document.source ?? "order",
  activity: document.activity ?? document.categoryName,
  categoryName: document.categoryName,
  minutes: document.minutes,
  atMs: document.atMs,
  isReversed: document.reversed === true,
});

/** Everything a person did, newest first, also what was taken back. */
export const listRecords = (personId: string, after: PageStart | null): Promise<readonly RecordDocument[]> =>
  listNewestFirst({ collection: "records", filter: { personId }, sortBy: "atMs", after });

/** From `fromMs` until before `untilMs`. */
export type RecordPeriod = { readonly fromMs: number; readonly untilMs: number };

/** The part of a period whose records existed at a moment. */
export const confirmedBy = ({ fromMs, untilMs }: RecordPeriod, atMs: number): RecordPeriod => ({
  fromMs,
  untilMs: Math.min(untilMs, atMs),
});

const standingIn = ({ fromMs, untilMs }: RecordPeriod) => ({
  atMs: command.and(command.gte(fromMs), command.lt(untilMs)),
  reversed: command.neq(true),
});

const grouped = {
  minutes: command.aggregate.sum("$minutes"),
  services: command.aggregate.sum(1),
};

/** What was entered afterwards has words of its own each time: all of it is one kind, or it would look like many. */
const enteredAfterwards = "补录的活动";
const kindOfHelp = command.aggregate.cond({
  if: command.aggregate.eq(["$source", "backfill"]),
  then: enteredAfterwards,
  else: "$categoryName",
});

/** An aggregation gives twenty rows unless it is told more, and never more than this. */
const groupsMax = 1_000;

/** What stands of a person in a period, by kind of help. */
export async function sumRecords(personId: string, period: RecordPeriod): Promise<readonly RecordSum[]> {
  const { list } = await database
    .collection("records")
    .aggregate()
    .match(guardedFilter({ personId, ...standingIn(period) }))
    .group({ _id: kindOfHelp, ...grouped })
    .limit(groupsMax)
    .end();
  return mostFirst(
    (list as { _id: string; minutes: number; services: number }[]).map(({ _id, minutes, services }) => ({
      categoryName: _id,
      minutes,
      services,
    })),
  );
}

/** So many people's sums fit one answer, with twenty kinds of help for each. */
const peopleAtOnce = 50;

/** The same for several people, a few at a time so that no answer is cut short. */
export async function sumRecordsOf(
  personIds: readonly string[],
  period: RecordPeriod,
): Promise<ReadonlyMap<string, readonly RecordSum[]>> {
  const batches: Promise<readonly PersonSum[]>[] = [];
  for (let from = 0; from < personIds.length; from += peopleAtOnce) {
    batches.push(sumBatch(personIds.slice(from, from + peopleAtOnce), period));
  }
  const sums = new Map<string, RecordSum[]>();
  for (const { _id, minutes, services } of (await Promise.all(batches)).flat()) {
    const { categoryName, personId } = _id;
    sums.set(personId, [...(sums.get(personId) ?? []), { categoryName, minutes, services }]);
  }
  return sums;
}

type PersonSum = {
  readonly _id: { readonly personId: string; readonly categoryName: string };
  readonly minutes: number;
  readonly services: number;
};

async function sumBatch(personIds: readonly string[], period: RecordPeriod): Promise<readonly PersonSum[]> {
  const { list } = await database
    .collection("records")
    .aggregate()
    .match(guardedFilter({ personId: command.in(personIds), ...standingIn(period) }))
    .group({ _id: { personId: "$personId", categoryName: kindOfHelp }, ...grouped })
    .limit(groupsMax)
    .end();
  return list as PersonSum[];
}

/** The newest of what stands, by name. */
export async function newestActivities(
  personId: string,
  period: RecordPeriod,
  rows: number,
): Promise<readonly CertifiedActivity[]> {
  const { data } = await database
    .collection("records")
    .where(guardedFilter({ personId, ...standingIn(period) }))
    .orderBy("atMs", "desc")
    .limit(rows)
    .get();
  return (data as RecordDocument[]).map((document) => {
    const { activity, atMs, minutes, source } = toRecord(document);
    return { activity, atMs, minutes, source };
  });
}
