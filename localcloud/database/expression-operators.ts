import { evalExpr } from "mingo/core";
import * as mingo from "mingo/operators/expression";
import type { Options } from "mingo/types";
import { isEqual } from "mingo/util";
import type { Document } from "./stored-document";

type Expression = (row: unknown, parameter: unknown, options: Options) => unknown;

const { $arrayToObject, $dayOfWeek, $dayOfYear, $trunc } = mingo as unknown as Record<string, Expression>;

/** A missing field is not null to an expression in MongoDB, only to a query. */
const $eq: Expression = (row, parameter, options) => {
  const [left, right] = evalExpr(row, parameter, options) as unknown[];
  return (left === undefined) === (right === undefined) && isEqual(left, right);
};

/** Weeks begin on Sunday; the days before the first one are week 0. */
const week: Expression = (row, parameter, options) => {
  const dayOfYear = $dayOfYear?.(row, parameter, options);
  const dayOfWeek = $dayOfWeek?.(row, parameter, options);
  return typeof dayOfYear === "number" ? Math.floor((dayOfYear - 1 + 7 - (Number(dayOfWeek) - 1)) / 7) : dayOfYear;
};

/** Where a text begins in another, counted in Unicode code points; -1 when nowhere. */
const indexOfCharacters: Expression = (row, parameter, options) => {
  const [text, wanted, start = 0, end] = evalExpr(row, parameter, options) as [unknown, unknown, number?, number?];
  if (typeof text !== "string" || typeof wanted !== "string") return null;
  const characters = Array.from(text);
  const sought = Array.from(wanted);
  for (let at = start; at + sought.length <= (end ?? characters.length); at++) {
    if (sought.every((character, i) => characters[at + i] === character)) return at;
  }
  return -1;
};

const ours: Record<string, Expression> = {
  $eq,
  $ne: (row, parameter, options) => $eq(row, parameter, options) === false,
  $week: week,
  $indexOfCP: indexOfCharacters,
  $trunc: (row, parameter, options) => $trunc?.(row, Array.isArray(parameter) ? parameter : [parameter, 0], options),
  // One argument may stand in a list of its own.
  $arrayToObject: (row, parameter, options) =>
    $arrayToObject?.(row, Array.isArray(parameter) && parameter.length === 1 ? parameter[0] : parameter, options),
};

/** mingo's expressions, with MongoDB's answer where the conformance suite found another. */
export const expressionOperators = { ...mingo, ...ours };

/** The `$bucket` stage as the grouping it stands for: each bucket holds its lower boundary. */
export function bucketAsGroup(spec: Document): Document {
  const { groupBy, boundaries, output } = spec;
  const limits = Array.isArray(boundaries) ? (boundaries as unknown[]) : [];
  const branches = limits.slice(1).map((upper, i) => ({
    case: { $and: [{ $gte: [groupBy, limits[i]] }, { $lt: [groupBy, upper] }] },
    then: { $literal: limits[i] },
  }));
  const otherwise = Object.hasOwn(spec, "default") ? { default: { $literal: spec["default"] } } : {};
  return {
    _id: { $switch: { branches, ...otherwise } },
    ...((output as Document | undefined) ?? { count: { $sum: 1 } }),
  };
}
