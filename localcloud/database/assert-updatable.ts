import { PlatformError } from "./platform-error";
import type { Document } from "./stored-document";
import { isPlainObject } from "./wire";

const ARITHMETIC = new Set(["$inc", "$mul"]);
const ON_ARRAYS = new Set(["$push", "$addToSet", "$pull", "$pullAll", "$pop"]);
const MAKES_FIELDS = new Set(["$set", "$inc", "$mul", "$min", "$max", "$push", "$addToSet", "$bit"]);

/** Refuses what MongoDB refuses and mingo would let pass: arithmetic on text, pushing onto a number, a field inside one. */
export function assertUpdatable(document: Document, modifier: Document): void {
  for (const [operator, fields] of Object.entries(modifier)) {
    for (const [path, operand] of Object.entries(fields as Document)) {
      const place = follow(document, path);
      if (place === POSITIONAL) continue;
      if (place === BLOCKED) {
        if (MAKES_FIELDS.has(operator)) throw refused(`Cannot create field '${path}' inside a value that is no object`);
        continue;
      }
      if (ARITHMETIC.has(operator)) assertNumbers(operator, path, place, operand);
      if (ON_ARRAYS.has(operator) && place !== undefined && !Array.isArray(place)) {
        throw refused(`The field '${path}' must be an array but is of type ${typeName(place)}`);
      }
    }
  }
}

const POSITIONAL = Symbol("positional");
const BLOCKED = Symbol("blocked");

/** The value at a path, or why there can be none. */
function follow(document: Document, path: string): unknown {
  let value: unknown = document;
  for (const step of path.split(".")) {
    if (step.startsWith("$")) return POSITIONAL;
    if (value === undefined) return undefined;
    if (Array.isArray(value) && /^\d+$/.test(step)) value = value[Number(step)];
    else if (isPlainObject(value)) value = Object.hasOwn(value, step) ? value[step] : undefined;
    else return BLOCKED;
  }
  return value;
}

function assertNumbers(operator: string, path: string, current: unknown, amount: unknown): void {
  if (typeof amount !== "number") throw refused(`Cannot apply ${operator} with non-numeric argument: {${path}}`);
  if (current === undefined || typeof current === "number") return;
  throw refused(
    `Cannot apply ${operator} to a value of non-numeric type. Field '${path}' has type ${typeName(current)}`,
  );
}

function typeName(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "array" : typeof value;
}

function refused(message: string): PlatformError {
  return new PlatformError("DATABASE_REQUEST_FAILED", message);
}
