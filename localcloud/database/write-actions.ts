import type { Action, ActionContext } from "./action";
import type { Collection } from "./collection";
import { documentKey } from "./document-key";
import { compileFilter } from "./matcher";
import { PlatformError } from "./platform-error";
import { query } from "./read-actions";
import type { Params } from "./read-params";
import { storedDocument, type Document, type StoredDocument } from "./stored-document";
import type { Decide, Write } from "./session";
import { assertModifier, documentFromUpsert, updateDocument } from "./update-document";
import { assertStorable, parseWire, parseWireObject } from "./wire";

/** `add()` of one document or several, in order; outside a transaction the ones before a failing one stay, as in MongoDB. */
export const insertDocument: Action = async (params, context) => {
  const collection = context.image.collection(params["collectionName"]);
  const texts = params["data"];
  if (!Array.isArray(texts) || texts.length === 0)
    throw new PlatformError("INVALID_PARAM", "data must be a list of EJSON strings");
  const documents = texts.map((text) => parseWireObject(text, "data", context.nowMs));
  const insertedIds: unknown[] = [];
  for (const document of documents) insertedIds.push(await insertOne(collection, document, context));
  return { data: { insertedIds } };
};

async function insertOne(collection: Collection, document: Document, context: ActionContext): Promise<unknown> {
  const id = document["_id"] ?? context.newId();
  const after = storable({ _id: id, ...document });
  await context.session.write(collection, documentKey(id), (before) => {
    if (before) throw collection.idIndex.duplicate(collection.name, [id]);
    return { after };
  });
  return id;
}

/** `update()` and `set()`: operators on what matches (`merge`), or the whole document replaced. */
export const modifyDocument: Action = async (params, context) => {
  const filter = readWriteFilter(params, context);
  const data = parseWire(params["data"], "data", context.nowMs) as Document;
  if (params["merge"] === false) return replaceDocument(filter, data, params, context);
  assertModifier(data);
  const { matched, changed } = await changeMatching(params, filter, context, (before) => {
    const after = updateDocument(before.value, data, filter);
    return after && { after: storable(after) };
  });
  if (matched > 0 || params["upsert"] !== true) return { data: { updated: changed } };
  const collection = context.image.collection(params["collectionName"]);
  return { data: { updated: 0, upsert_id: await insertOne(collection, documentFromUpsert(filter, data), context) } };
};

async function replaceDocument(
  filter: Document,
  data: Document,
  params: Params,
  context: ActionContext,
): Promise<Record<string, unknown>> {
  const id = filter["_id"];
  const collection = context.image.collection(params["collectionName"]);
  const after = storable({ ...data, _id: id });
  context.documentsExamined++;
  context.indexName = "_id_";
  const written = await context.session.write(collection, documentKey(id), (before) => {
    if (!before) return params["upsert"] === true ? { after } : null;
    return before.text === after.text ? null : { after };
  });
  if (written && !written.before) return { data: { updated: 0, upsert_id: id } };
  return { data: { updated: written ? 1 : 0 } };
}

/** `remove()` of a document or of all that match. */
export const removeDocument: Action = async (params, context) => {
  const filter = readWriteFilter(params, context);
  const { changed } = await changeMatching(params, filter, context, () => ({ after: undefined }));
  return { data: { deleted: changed } };
};

/** The SDK's `updateAndReturn`: changes one document and gives it back as it became. */
export const modifyAndReturnDoc: Action = async (params, context) => {
  const filter = readWriteFilter(params, context);
  const data = parseWireObject(params["data"], "data", context.nowMs);
  assertModifier(data);
  let seen: StoredDocument | undefined;
  const { changed } = await changeMatching({ ...params, multi: false }, filter, context, (before) => {
    const after = updateDocument(before.value, data, filter);
    seen = after ? storable(after) : before;
    return after && { after: seen };
  });
  return { data: seen ? { updated: changed, doc: seen.text } : { updated: 0 } };
};

/** An empty filter would write to the whole collection; the SDK makes one of `where({ id: undefined, ... })` all too easily. */
function readWriteFilter(params: Params, context: ActionContext): Document {
  context.image.collection(params["collectionName"]);
  const filter = parseWireObject(params["query"], "query", context.nowMs);
  if (Object.keys(filter).length > 0) return filter;
  throw new PlatformError(
    "INVALID_PARAM",
    `a write to ${String(params["collectionName"])} without a condition is refused: it would change every document`,
  );
}

/** Changes one or all of the documents that match, each tested again at the moment it is written. */
async function changeMatching(
  params: Params,
  filter: Document,
  context: ActionContext,
  change: (before: StoredDocument) => Write | null,
): Promise<{ matched: number; changed: number }> {
  const collection = context.image.collection(params["collectionName"]);
  const matches = compileFilter(filter);
  const multi = params["multi"] === true;
  const request = { filter, matches, order: null, skip: 0, limit: multi ? Infinity : 1 };
  const count = { matched: 0, changed: 0 };
  for (;;) {
    const { found } = query(context, collection.name, request);
    for (const { key } of found) {
      const met = { last: false };
      const decide: Decide = (before) => {
        met.last = before !== undefined && matches(before.value);
        return before && met.last ? change(before) : null;
      };
      if (await context.session.write(collection, key, decide)) count.changed++;
      if (met.last) count.matched++;
    }
    // The single match was changed by someone while this write waited: look for another, as MongoDB does.
    if (multi || found.length === 0 || count.matched > 0) return count;
  }
}

function storable(value: Document): StoredDocument {
  const document = storedDocument(value);
  assertStorable(value, document.text);
  return document;
}
