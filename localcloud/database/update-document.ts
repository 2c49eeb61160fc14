import { update } from "mingo/updater";
import { cloneDeep, isEqual } from "mingo/util";
import { assertUpdatable } from "./assert-updatable";
import { asPlatformErrors } from "./matcher";
import { PlatformError } from "./platform-error";
import { simpleUpdate } from "./simple-update";
import type { Document } from "./stored-document";
import { isPlainObject } from "./wire";

const OPERATORS = new Set([
  "$set",
  "$unset",
  "$inc",
  "$mul",
  "$min",
  "$max",
  "$rename",
  "$bit",
  "$push",
  "$pop",
  "$pull",
  "$pullAll",
  "$addToSet",
  "$setOnInsert",
]);

/** Refuses a modifier the SDK cannot have meant, before any document is touched. */
export function assertModifier(modifier: Document): void {
  const names = Object.keys(modifier);
  if (names.length === 0) throw new PlatformError("INVALID_PARAM", "update data is empty");
  for (const name of names) {
    if (!OPERATORS.has(name)) throw new PlatformError("INVALID_PARAM", `update operator ${name} is not emulated`);
    const fields = modifier[name];
    if (!isPlainObject(fields)) throw new PlatformError("INVALID_PARAM", `${name} needs an object`);
    for (const path of Object.keys(fields)) {
      if (path === "_id" || path.startsWith("_id."))
        throw new PlatformError(
          "DATABASE_REQUEST_FAILED",
          "Performing an update on the path '_id' would modify the immutable field '_id'",
        );
    }
  }
  assertAddToSet(modifier["$addToSet"]);
}

/** wx-server-sdk 4.0.2 sends `_.addToSet({ each })` without the dollar sign; what the service makes of it is not known. */
function assertAddToSet(fields: unknown): void {
  for (const value of Object.values(isPlainObject(fields) ? fields : {})) {
    if (isPlainObject(value) && Array.isArray(value["each"]) && Object.keys(value).length === 1) {
      throw new PlatformError(
        "INVALID_PARAM",
        "addToSet({ each }) is sent as a plain object by this SDK; write { $each: [...] }",
      );
    }
  }
}

/** The document after the update, or null when nothing changes. The filter is needed for the positional `$`. */
export function updateDocument(before: Document, modifier: Document, filter: Document): Document | null {
  const { $setOnInsert: _onlyForNew, ...operators } = modifier;
  assertUpdatable(before, operators);
  const after = simpleUpdate(before, operators) ?? mingoUpdate(before, operators, filter);
  return isEqual(before, after) ? null : after;
}

function mingoUpdate(before: Document, operators: Document, filter: Document): Document {
  const after = cloneDeep(before);
  const positional = Object.values(operators).some((fields) =>
    Object.keys(fields as object).some((path) => path.includes(".$")),
  );
  asPlatformErrors(() => update(after, operators, [], positional ? filter : {}));
  return after;
}

/** What an upsert begins with: the values the filter pins down, then the operators, `$setOnInsert` included. */
export function documentFromUpsert(filter: Document, modifier: Document): Document {
  const { $setOnInsert: onInsert, ...operators } = modifier;
  const pinned = Object.entries(filter).filter(
    ([path, value]) => !path.startsWith("$") && !(isPlainObject(value) && Object.keys(value)[0]?.startsWith("$")),
  );
  const start = {} as Document;
  asPlatformErrors(() =>
    update<Document>(start, { $set: { ...Object.fromEntries(pinned), ...(onInsert as object | undefined) } }),
  );
  return updateDocument(start, operators, filter) ?? start;
}
