import { isPlainObject } from "./wire";
import type { Document } from "./stored-document";

/** What a filter demands of one field, as far as an index can use it. Everything else is tested on the document. */
export type FieldCondition = {
  points?: readonly unknown[];
  low?: { readonly value: unknown; readonly inclusive: boolean };
  high?: { readonly value: unknown; readonly inclusive: boolean };
  near?: unknown;
  within?: unknown;
  intersects?: unknown;
};

/** Reads the conditions that must all hold: top level, `$and`, and equalities inside `$elemMatch`. */
export function fieldConditions(filter: Document): Map<string, FieldCondition> {
  const conditions = new Map<string, FieldCondition>();
  collect(filter, "", conditions);
  return conditions;
}

type Conditions = Map<string, FieldCondition>;

function collect(filter: Document, prefix: string, conditions: Conditions): void {
  for (const [name, demand] of Object.entries(filter)) {
    if (name === "$and" && Array.isArray(demand)) {
      for (const part of demand) if (isPlainObject(part)) collect(part, prefix, conditions);
    }
    if (name.startsWith("$")) continue;
    const path = prefix + name;
    const condition = conditions.get(path) ?? {};
    conditions.set(path, condition);
    if (!hasOperators(demand)) {
      addPoints(condition, [demand]);
      continue;
    }
    for (const [operator, operand] of Object.entries(demand)) OPERATORS[operator]?.(condition, operand);
    const element = demand["$elemMatch"];
    if (isPlainObject(element) && !hasOperators(element)) collect(element, `${path}.`, conditions);
  }
}

function hasOperators(demand: unknown): demand is Document {
  return isPlainObject(demand) && Object.keys(demand).some((key) => key.startsWith("$"));
}

const OPERATORS: Readonly<Record<string, (condition: FieldCondition, operand: unknown) => void>> = {
  $eq: (condition, operand) => {
    addPoints(condition, [operand]);
  },
  $in: addPoints,
  $all: (condition, operand) => {
    addPoints(condition, Array.isArray(operand) ? operand.slice(0, 1) : []);
  },
  $gt: addEnd("low", false),
  $gte: addEnd("low", true),
  $lt: addEnd("high", false),
  $lte: addEnd("high", true),
  $nearSphere: (condition, operand) => void (condition.near = operand),
  $geoWithin: (condition, operand) => void (condition.within = operand),
  $geoIntersects: (condition, operand) => void (condition.intersects = operand),
};

function addEnd(end: "low" | "high", inclusive: boolean) {
  return (condition: FieldCondition, value: unknown): void => {
    if (isIndexable(value)) condition[end] = { value, inclusive };
  };
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
