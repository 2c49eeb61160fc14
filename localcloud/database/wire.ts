import { BSONRegExp, Decimal128, EJSON, Long, calculateObjectSize } from "bson";
import { DOCUMENT_BYTES, DOCUMENT_DEPTH } from "./limits";
import { PlatformError } from "./platform-error";
import type { Document } from "./stored-document";

type Record_ = Record<string, unknown>;

const OTHER_TAGS = new Set([
  "$oid",
  "$binary",
  "$uuid",
  "$numberDecimal",
  "$timestamp",
  "$minKey",
  "$maxKey",
  "$undefined",
  "$symbol",
  "$code",
  "$dbPointer",
  "$regularExpression",
]);

/** Reads one EJSON text as the SDK sends it; `$tcb_server_date` becomes the server's time. */
export function parseWire(text: unknown, field: string, nowMs: number): unknown {
  if (typeof text !== "string") throw new PlatformError("INVALID_PARAM", `${field} must be an EJSON string`);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new PlatformError("INVALID_PARAM", `${field} is not valid EJSON`);
  }
  return fromEjson(json, nowMs, 0);
}

/** Same, for a field that must hold an object; absent and empty text mean `{}`. */
export function parseWireObject(text: unknown, field: string, nowMs: number): Document {
  if (text === undefined || text === null || text === "") return {};
  const value = parseWire(text, field, nowMs);
  if (!isPlainObject(value)) throw new PlatformError("INVALID_PARAM", `${field} must be an object`);
  return value;
}

/** EJSON (already parsed as JSON) to values; numbers and dates here, the rare types by bson. */
export function fromEjson(json: unknown, nowMs: number, depth: number): unknown {
  if (typeof json !== "object" || json === null) return json;
  if (depth > DOCUMENT_DEPTH) throw new PlatformError("INVALID_PARAM", `nested deeper than ${DOCUMENT_DEPTH} levels`);
  if (Array.isArray(json)) return json.map((item) => fromEjson(item, nowMs, depth + 1));
  const source = json as Record_;
  const keys = Object.keys(source);
  const first = keys[0];
  if (first !== undefined && first.startsWith("$")) {
    const tagged = fromTag(first, source, nowMs);
    if (tagged !== NOT_A_TAG) return tagged;
  }
  const result: Record_ = {};
  for (const key of keys) {
    // Assigning this name would set the prototype instead of a field.
    if (key === "__proto__") throw new PlatformError("INVALID_PARAM", "a field must not be named __proto__");
    result[key] = fromEjson(source[key], nowMs, depth + 1);
  }
  return result;
}

const NOT_A_TAG = Symbol("not a tag");

function fromTag(tag: string, source: Record_, nowMs: number): unknown {
  const value = source[tag];
  switch (tag) {
    case "$numberInt":
    case "$numberLong":
    case "$numberDouble":
      return Number(value);
    case "$date":
      return readDate(value);
    case "$tcb_server_date":
      return new Date(nowMs + serverDateOffset(value));
    default:
      return OTHER_TAGS.has(tag) ? readRareType(source) : NOT_A_TAG;
  }
}

function readDate(value: unknown): Date {
  const inner = isPlainObject(value) ? Number(value["$numberLong"]) : value;
  const date = new Date(inner as string | number);
  if (Number.isNaN(date.getTime())) throw new PlatformError("INVALID_PARAM", "a date is not valid");
  return date;
}

function serverDateOffset(value: unknown): number {
  const offset = isPlainObject(value) ? fromEjson(value["offset"], 0, 0) : 0;
  return typeof offset === "number" && Number.isFinite(offset) ? offset : 0;
}

function readRareType(source: Record_): unknown {
  let value: unknown;
  try {
    value = (EJSON.deserialize({ value: source }) as Document)["value"];
  } catch (error) {
    throw new PlatformError("INVALID_PARAM", `EJSON: ${(error as Error).message}`);
  }
  if (value instanceof BSONRegExp) return new RegExp(value.pattern, value.options.replace(/[^ims]/g, ""));
  if (value instanceof Long) return value.toNumber();
  // 128-bit decimals cannot be computed with here; readers of the SDK could not either.
  if (value instanceof Decimal128) return Number(value.toString());
  return value;
}

export function isPlainObject(value: unknown): value is Document {
  return typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

/** Canonical EJSON text, the form in which the platform answers. */
export function toWire(value: unknown): string {
  return EJSON.stringify(value, { relaxed: false });
}

/** Refuses what the platform would not store: too big, or top-level fields that look like operators. */
export function assertStorable(value: Document, text: string): void {
  for (const key of Object.keys(value)) {
    if (key.startsWith("$"))
      throw new PlatformError(
        "DATABASE_REQUEST_FAILED",
        `The dollar ($) prefixed field '${key}' is not valid for storage`,
      );
  }
  // BSON is never longer than six bytes for each character of the text, so small documents need no measuring.
  if (text.length * 6 > DOCUMENT_BYTES && calculateObjectSize(value) > DOCUMENT_BYTES) {
    throw new PlatformError("DATABASE_REQUEST_FAILED", `document is larger than ${DOCUMENT_BYTES} bytes`);
  }
}
