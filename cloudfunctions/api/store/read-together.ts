import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter, guardedId } from "./guarded-filter";
import type { PersonDocument } from "./person-document";

/** What is to be read beside the caller. The type parameter says what it will be: a document or null, or a list. */
export type Reading<T> = {
  readonly collection: string;
  readonly match: Fields;
  readonly sort: Readonly<Record<string, 1 | -1>> | null;
  readonly limit: number;
  readonly isList: boolean;
  /** Found by the caller's own id instead of by a filter. */
  readonly isOfCaller?: true;
  /** Only these fields; all when left out. */
  readonly fields?: Readonly<Record<string, 1>>;
  readonly as?: T;
};

/** One document by its id. */
export const reading = <T>(collection: string, id: string): Reading<T | null> => ({
  collection,
  match: { _id: guardedId(id) },
  sort: null,
  limit: 1,
  isList: false,
});

/** The caller's own document of a collection whose ids are people's. */
export const readingOfCaller = <T>(collection: string): Reading<T | null> => ({
  collection,
  match: {},
  sort: null,
  limit: 1,
  isList: false,
  isOfCaller: true,
});

/** The first documents of a short list that does not depend on the caller. */
export const readingList = <T>(
  collection: string,
  match: Fields,
  sort: Readonly<Record<string, 1 | -1>>,
  limit: number,
): Reading<readonly T[]> => ({ collection, match: guardedFilter(match), sort, limit, isList: true });

export type ReadResult<R> = { readonly [K in keyof R]: R[K] extends Reading<infer T> ? T : never };

/**
 * Reads the caller by openid and further documents in ONE round trip: an aggregate whose lookups match constants. In
 * production every round trip costs 5–20 ms. Without a person, documents are null and lists empty.
 */
export async function readTogether<R extends Record<string, Reading<unknown>>>(
  openid: string,
  readings: R,
): Promise<{ readonly person: PersonDocument | null; readonly documents: ReadResult<R> }> {
  const start = database.collection("people").aggregate().match(guardedFilter({ openid })).limit(1);
  const pipeline = Object.entries(readings).reduce((stages, [name, one]) => {
    const as = `with_${name}`;
    return one.isOfCaller === true
      ? stages.lookup({ from: one.collection, localField: "_id", foreignField: "_id", as })
      : stages.lookup({ from: one.collection, pipeline: stagesOf(one), as });
  }, start);
  const { list } = await pipeline.end();
  const found = list[0] as Record<string, unknown> | undefined;
  const documents = Object.fromEntries(
    Object.entries(readings).map(([name, one]) => {
      const rows = (found?.[`with_${name}`] ?? []) as unknown[];
      return [name, one.isList ? rows : (rows[0] ?? null)];
    }),
  );
  return {
    person: found === undefined ? null : withoutJoined(found, Object.keys(readings)),
    documents: documents as ReadResult<R>,
  };
}

function stagesOf({ match, sort, limit, fields }: Reading<unknown>): unknown {
  const matched = command.aggregate.pipeline().match(match);
  const limited = (sort === null ? matched : matched.sort(sort)).limit(limit);
  return (fields === undefined ? limited : limited.project(fields)).done();
}

const withoutJoined = (found: Record<string, unknown>, names: readonly string[]): PersonDocument =>
  Object.fromEntries(
    Object.entries(found).filter(([field]) => !names.some((name) => field === `with_${name}`)),
  ) as unknown as PersonDocument;
