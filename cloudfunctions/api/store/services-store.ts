import type { StarFacts } from "../../../domain/stars/star-standing";
import type { RecordedService } from "../../../domain/stars/tally";
import type { Judgement } from "../../../domain/stars/time-bank";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** A service as the boards and the quarters read it. */
export type ServiceRow = RecordedService & {
  readonly _id: string;
  readonly personId: string;
  readonly orderId?: string | null;
  readonly categoryName: string;
};

/** The platform gives no more at once. */
export const servicesMax = 1_000;

/** What these people were recorded for in a time, newest first; never more than `servicesMax`. */
export async function listServices(
  personIds: readonly string[],
  fromMs: number,
  untilMs: number | null = null,
): Promise<readonly ServiceRow[]> {
  const within = untilMs === null ? command.gte(fromMs) : command.and(command.gte(fromMs), command.lt(untilMs));
  const { data } = await database
    .collection("records")
    .where(
      guardedFilter({ personId: personIds.length === 1 ? personIds[0] : command.in([...personIds]), atMs: within }),
    )
    .orderBy("atMs", "desc")
    .limit(servicesMax)
    .get();
  return data as ServiceRow[];
}

/** A person's newest services. */
export async function listLatestServices(personId: string, rows: number): Promise<readonly ServiceRow[]> {
  const { data } = await database
    .collection("records")
    .where(guardedFilter({ personId }))
    .orderBy("atMs", "desc")
    .limit(rows)
    .get();
  return data as ServiceRow[];
}

type JudgedOrder = {
  readonly _id: string;
  readonly rating: { readonly stars: number; readonly byRule: boolean } | null;
  readonly evaluation: { readonly quality: number } | null;
  readonly awards: Judgement["awards"];
};

/** What was said of these orders and what they brought, without anything else of them. */
export async function findJudgements(orderIds: readonly string[]): Promise<readonly Judgement[]> {
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return [];
  const { data } = await database
    .collection("orders")
    .where(guardedFilter({ _id: command.in(ids) }))
    .limit(ids.length)
    .field({ rating: true, evaluation: true, awards: true })
    .get();
  return (data as JudgedOrder[]).map(({ _id, awards, evaluation, rating }) => ({
    orderId: _id,
    quality: evaluation?.quality ?? null,
    stars: rating === null || rating.byRule ? null : rating.stars,
    awards,
  }));
}

type Moved = { readonly _id: string; readonly atMs: number; readonly personIds: readonly string[] };

/** Movements of points from a moment on, oldest first: whoever served, or lost a service again, is among them. */
export async function listMovedSince(fromMs: number, rows: number): Promise<readonly Moved[]> {
  const { data } = await database
    .collection("transfers")
    .where(guardedFilter({ atMs: command.gte(fromMs) }))
    .orderBy("atMs", "asc")
    .limit(rows)
    .field({ atMs: true, personIds: true, personId: true })
    .get();
  return (data as (Omit<Moved, "personIds"> & { personIds?: readonly string[]; personId?: string })[]).map((row) => ({
    _id: row._id,
    atMs: row.atMs,
    personIds: row.personIds ?? (row.personId === undefined ? [] : [row.personId]),
  }));
}

/** What of an account stars and boards are made from. */
type Counted = StarFacts & { readonly _id: string; readonly services: number };
const countedFields = { minutes: true, services: true, ratings: true, vetoAtMs: true };

/** Hours, services and ratings of these people, as their accounts have them. */
export async function findStarFacts(personIds: readonly string[]): Promise<readonly Counted[]> {
  if (personIds.length === 0) return [];
  const { data } = await database
    .collection("accounts")
    .where(guardedFilter({ _id: command.in([...personIds]) }))
    .limit(personIds.length)
    .field(countedFields)
    .get();
  return data as Counted[];
}

/** Accounts in the order of their ids, from behind one on. */
export async function listAccountIds(afterId: string, rows: number): Promise<readonly string[]> {
  const { data } = await database
    .collection("accounts")
    .where(guardedFilter({ _id: command.gt(afterId) }))
    .orderBy("_id", "asc")
    .limit(rows)
    .field({ minutes: true })
    .get();
  return (data as { readonly _id: string }[]).map(({ _id }) => _id);
}
