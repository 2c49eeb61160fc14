import { Context, evalExpr } from "mingo/core";
import type { Options } from "mingo/types";
import type { ActionContext } from "./action";
import { expressionOperators } from "./expression-operators";
import { PlatformError } from "./platform-error";
import { query } from "./read-actions";
import type { Document } from "./stored-document";
import { valuesAtPath } from "./values-at-path";
import { isPlainObject } from "./wire";

/** One step of a pipeline. */
export type Stage = {
  readonly name: string;
  readonly value: unknown;
};

type RunPipeline = (collectionName: string, pipeline: readonly Stage[]) => Document[];

const expressionOptions = { context: Context.init({ expression: expressionOperators }) } as Options;

/**
 * The `$lookup` stage by local and foreign field, through the other collection's index; or with a pipeline, whose
 * variables are put in first and whose leading match is served by an index as in any other aggregate.
 */
export function lookup(
  rows: readonly Document[],
  value: unknown,
  action: ActionContext,
  runPipeline: RunPipeline,
): Document[] {
  const spec = isPlainObject(value) ? value : {};
  const { from, as, localField, foreignField, pipeline } = spec;
  if (typeof from !== "string" || typeof as !== "string") throw badLookup("from and as");
  if (typeof localField === "string" && typeof foreignField === "string") {
    return rows.map((row) => {
      const filter = { [foreignField]: { $in: valuesAtPath(row, localField).values } };
      return { ...row, [as]: counted(read(from, filter, action), action) };
    });
  }
  if (!Array.isArray(pipeline)) throw badLookup("localField and foreignField, or a pipeline");
  return rows.map((row) => ({
    ...row,
    [as]: counted(runPipeline(from, stagesFor(row, spec["let"], pipeline)), action),
  }));
}

function counted(joined: Document[], action: ActionContext): Document[] {
  action.documentsJoined += joined.length;
  return joined;
}

function badLookup(what: string): PlatformError {
  return new PlatformError("DATABASE_REQUEST_FAILED", `$lookup needs ${what}`);
}

function read(from: string, filter: Document, action: ActionContext): Document[] {
  const { found } = query(action, from, { filter, order: null, skip: 0, limit: Infinity });
  return found.map(({ document }) => document.value);
}

function stagesFor(row: Document, lets: unknown, pipeline: readonly unknown[]): Stage[] {
  const variables = Object.fromEntries(
    Object.entries(isPlainObject(lets) ? lets : {}).map(([name, expression]) => [
      name,
      evalExpr(row, expression, expressionOptions),
    ]),
  );
  return pipeline.map((stage) => {
    const [name = "", value] = Object.entries(isPlainObject(stage) ? stage : {})[0] ?? [];
    return { name, value: withVariables(value, variables) };
  });
}

/** Puts the values of `$$name` in; a literal, so that a value beginning with a dollar sign stays a value. */
function withVariables(value: unknown, variables: Document): unknown {
  if (typeof value === "string" && value.startsWith("$$")) {
    const [name = "", ...path] = value.slice(2).split(".");
    if (!Object.hasOwn(variables, name)) return value;
    return {
      $literal: path.reduce<unknown>(
        (inner, step) => (isPlainObject(inner) ? inner[step] : undefined),
        variables[name],
      ),
    };
  }
  if (Array.isArray(value)) return value.map((item) => withVariables(item, variables));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withVariables(inner, variables)]));
}
