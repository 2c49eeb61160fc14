import type { Collection } from "./collection";
import { fieldConditions } from "./field-conditions";
import { metersAt, readNear } from "./geo-query";
import { compileFilter, sortDocuments } from "./matcher";
import { PlatformError } from "./platform-error";
import { planQuery } from "./plan-query";
import type { QueryPlan, SortOrder } from "./query-plan";
import type { Document, StoredDocument } from "./stored-document";

/** What a reader sees of a collection: the committed state, or a transaction's snapshot with its own writes. */
export type ReadView = {
  get(key: string): StoredDocument | undefined;
  /** Documents whose visible version the indexes may not know. */
  beyondIndexes(): readonly string[];
};

export type QueryRequest = {
  readonly filter: Document;
  readonly order: SortOrder | null;
  readonly skip: number;
  readonly limit: number;
  /** The filter made ready, when the caller needs it too. */
  readonly matches?: (document: Document) => boolean;
};

export type QueryResult = {
  readonly found: readonly { readonly key: string; readonly document: StoredDocument }[];
  readonly examined: number;
  readonly indexName: string | null;
};

/** Finds documents, opening no more of them than the plan needs. */
export function runQuery(
  collection: Collection,
  view: ReadView,
  request: QueryRequest,
  unindexed: "refuse" | "allow",
): QueryResult {
  const { filter, order, skip, limit } = request;
  const matches = request.matches ?? compileFilter(filter);
  const plan = planQuery(collection, filter, order);
  if (plan.indexName === null && unindexed === "refuse") throw unindexedQuery(collection, filter, order);
  const beyond = view.beyondIndexes();
  const ordered = plan.sorted && beyond.length === 0;
  const wanted = ordered ? skip + limit : Infinity;
  const found: { key: string; document: StoredDocument }[] = [];
  let examined = 0;
  for (const key of candidates(plan, beyond)) {
    if (found.length >= wanted) break;
    const document = view.get(key);
    if (!document) continue;
    examined++;
    if (matches(document.value)) found.push({ key, document });
  }
  const inOrder = ordered ? found : sorted(found, filter, order);
  return {
    found: skip === 0 && inOrder.length <= limit ? inOrder : inOrder.slice(skip, skip + limit),
    examined,
    indexName: plan.indexName,
  };
}

function* candidates(plan: QueryPlan, beyond: readonly string[]): Iterable<string> {
  if (!plan.repeats && beyond.length === 0) {
    yield* plan.keys();
    return;
  }
  const given = new Set<string>();
  for (const keys of [plan.keys(), beyond]) {
    for (const key of keys) {
      if (given.has(key)) continue;
      given.add(key);
      yield key;
    }
  }
}

function sorted<T extends { document: StoredDocument }>(found: T[], filter: Document, order: SortOrder | null): T[] {
  if (order) {
    const owner = new Map(found.map((item) => [item.document.value, item]));
    return sortDocuments(
      found.map((item) => item.document.value),
      { ...order },
    ).map((value) => owner.get(value) as T);
  }
  for (const [path, { near }] of fieldConditions(filter)) {
    if (near === undefined) continue;
    const { center } = readNear(near);
    return found.sort((a, b) => metersAt(a.document.value, path, center) - metersAt(b.document.value, path, center));
  }
  return found;
}

function unindexedQuery(collection: Collection, filter: Document, order: SortOrder | null): PlatformError {
  const fields = [...fieldConditions(filter).keys()];
  const known = [...collection.ordered, ...collection.geo].map((index) => index.name).join(", ");
  return new PlatformError(
    "DATABASE_REQUEST_FAILED",
    `[UnindexedQuery] no index of ${collection.name} serves where {${fields.join(", ")}} order ${JSON.stringify(order ?? {})}; ` +
      `indexes: ${known}. Declare one in cloudfunctions/database.ts.`,
  );
}
