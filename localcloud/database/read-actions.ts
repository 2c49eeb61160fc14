import type { Action, ActionContext } from "./action";
import { REPLY_BYTES } from "./limits";
import { projectFields } from "./matcher";
import { PlatformError } from "./platform-error";
import { readLimit, readOrder, readSkip, type Params } from "./read-params";
import { runQuery, type QueryRequest, type QueryResult } from "./run-query";
import { parseWireObject, toWire } from "./wire";

/** Runs a query for an action and notes what it cost. */
export function query(context: ActionContext, collectionName: unknown, request: QueryRequest): QueryResult {
  const collection = context.image.collection(collectionName);
  const result = runQuery(collection, context.session.view(collection), request, context.unindexedQueries);
  context.documentsExamined += result.examined;
  context.documentsReturned += result.found.length;
  context.indexName = result.indexName;
  return result;
}

/** `get()` of a document or of a query. */
export const getDocument: Action = (params, context) => {
  const filter = parseWireObject(params["query"], "query", context.nowMs);
  const { found } = query(context, params["collectionName"], {
    filter,
    order: readOrder(params, context.nowMs),
    skip: readSkip(params),
    limit: params["queryType"] === "DOC" ? 1 : readLimit(params),
  });
  const projection = parseWireObject(params["projection"], "projection", context.nowMs);
  const list =
    Object.keys(projection).length === 0
      ? found.map(({ document }) => document.text)
      : projectFields(
          found.map(({ document }) => document.value),
          projection,
        ).map(toWire);
  assertReplySize(list);
  return { data: { list } };
};

/** `count()`. The number of all documents is known without reading any. */
export const calculateDocument: Action = (params: Params, context) => {
  const filter = parseWireObject(params["query"], "query", context.nowMs);
  if (Object.keys(filter).length === 0) {
    context.indexName = "_id_";
    return { data: { total: context.image.collection(params["collectionName"]).documents.size } };
  }
  const { found } = query(context, params["collectionName"], { filter, order: null, skip: 0, limit: Infinity });
  return { data: { total: found.length } };
};

/** The platform cuts no reply short: it refuses one that is too big. */
export function assertReplySize(list: readonly string[]): void {
  let bytes = 0;
  for (const text of list) bytes += text.length;
  if (bytes > REPLY_BYTES)
    throw new PlatformError("DATABASE_REQUEST_FAILED", `query result size exceed limit (${REPLY_BYTES} bytes)`);
}
