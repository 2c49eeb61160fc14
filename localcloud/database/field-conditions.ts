import { isPlainObject } from "./wire";
import type { Document } from "./stored-document";

/** What a filter demands of one field, as far as an index can use it. Everything else is tested on the document. */
export interface FieldCondition {
  points?: readonly unknown[];
  low?: { readonly value: unknown; readonly inclusive: boolean };
  high?: { readonly value: unknown; readonly inclusive: boolean };
  near?: unknown;
  within?: unknown;
  intersects?: unknown;
}

/** Reads the conditions that must all hold: top level, `$and`, and equalities inside `$elemMatch`. */
export function fieldConditions(filter: Document): Map<string, FieldCondition> {
  const conditions = new Map<string, FieldCondition>();
  collect(filter, "", conditions);
  return conditions;
}

function collect(filter: Document, prefix: string, conditions: Map<string, FieldCondition>): void {
  for (const [name, demand] of Object.entries(filter)) {
    if (name === "$and" && Array.isArray(demand))
      for (const part of demand) if (isPlainObject(part)) collect(part, prefix, conditions);
    if (name.startsWith("$")) continue;
    const path = prefix + name;
    let condition = conditions.get(path);
    if (!condition) conditions.set(path, (condition = {}));
    if (!isPlainObject(demand) || !Object.keys(demand).some((key) => key.startsWith("$")))
      addPoints(condition, [demand]);
    else
      for (const [operator, operand] of Object.entries(demand))
        addOperator(condition, operator, operand, path, conditions);
  }
}

function addOperator(
  condition: FieldCondition,
  operator: string,
  operand: unknown,
  path: string,
  conditions: Map<string, FieldCondition>,
): void {
  switch (operator) {
    case "$eq":
      return addPoints(condition, [operand]);
    case "$in":
      return addPoints(condition, operand);
    case "$all":
      return addPoints(condition, Array.isArray(operand) ? operand.slice(0, 1) : []);
    case "$gt":
    case "$gte":
      if (isIndexable(operand)) condition.low = { value: operand, inclusive: operator === "$gte" };
      return;
    case "$lt":
    case "$lte":
      if (isIndexable(operand)) condition.high = { value: operand, inclusive: operator === "$lte" };
      return;
    case "$nearSphere":
      condition.near = operand;
      return;
    case "$geoWithin":
      condition.within = operand;
      return;
    case "$geoIntersects":
      condition.intersects = operand;
      return;
    case "$elemMatch":
      if (isPlainObject(operand) && !Object.keys(operand).some((key) => key.startsWith("$")))
        collect(operand, `${path}.`, conditions);
      return;
    default:
  }
}

function addPoints(condition: FieldCondition, points: unknown): void {
  if (!Array.isArray(points) || !points.every(isIndexable)) return;
  if (condition.points && condition.points.length <= points.length) return;
  condition.points = [...new Set(points)];
}

/** Objects, arrays and patterns are compared by the filter itself, never through an index. */
function isIndexable(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return true;
  return value instanceof Date || (value as { _bsontype?: string })._bsontype === "ObjectId";
}
