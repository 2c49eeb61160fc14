import { INDEX_KEY_BYTES } from "./limits";
import { PlatformError } from "./platform-error";

/** The text under which a document is kept. `"1"` and `1` are different ids, so the type is part of it. */
export function documentKey(id: unknown): string {
  let key: string;
  if (typeof id === "string") key = `s${id}`;
  else if (typeof id === "number") key = `n${id}`;
  else if (isObjectId(id)) key = `o${id.toString()}`;
  else throw new PlatformError("DATABASE_REQUEST_FAILED", "_id must be a string or a number");
  if (key.length * 3 > INDEX_KEY_BYTES && Buffer.byteLength(key) - 1 > INDEX_KEY_BYTES) {
    throw new PlatformError("DATABASE_REQUEST_FAILED", `_id is longer than ${INDEX_KEY_BYTES} bytes`);
  }
  return key;
}

function isObjectId(id: unknown): id is { toString(): string } {
  return typeof id === "object" && id !== null && (id as { _bsontype?: string })._bsontype === "ObjectId";
}
