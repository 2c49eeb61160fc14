import { Context } from "mingo/core";
import * as accumulators from "mingo/operators/accumulator";
import * as projections from "mingo/operators/projection";
import * as queries from "mingo/operators/query";
import { Query } from "mingo/query";
import type { Options } from "mingo/types";
import { expressionOperators } from "./expression-operators";
import { geoQueryOperators } from "./geo-query";
import { matchesJsonSchema } from "./json-schema";
import { PlatformError } from "./platform-error";
import type { Document } from "./stored-document";

const { $where: _noScripts, ...safeQueries } = queries as Record<string, unknown>;
const query = { ...safeQueries, ...geoQueryOperators } as unknown as typeof queries;

/** Only what most filters need: mingo copies the table for each query. */
const plainContext = Context.init({ query });
const fullContext = Context.init({
  query,
  projection: projections,
  expression: expressionOperators,
  accumulator: accumulators,
});

export const computeOptions: Partial<Options> = {
  context: fullContext,
  scriptEnabled: false,
  jsonSchemaValidator: matchesJsonSchema,
};

/** Makes a test for one filter, by mingo. An operator the platform's SDK cannot send is an error, not a mismatch. */
export function compileFilter(filter: Document): (document: Document) => boolean {
  const paths = Object.keys(filter);
  if (paths.length === 0) return () => true;
  const id = filter["_id"];
  if (paths.length === 1 && (typeof id === "string" || typeof id === "number"))
    return (document) => document["_id"] === id;
  return asPlatformErrors(() => {
    const compiled = new Query(filter, { ...computeOptions, context: "$expr" in filter ? fullContext : plainContext });
    return (document: Document) => asPlatformErrors(() => compiled.test(document));
  });
}

/** Picks fields of documents as `field()` asks. */
export function projectFields(documents: Document[], projection: Document): Document[] {
  return asPlatformErrors(() => new Query({}, computeOptions).find<Document>(documents, projection).all());
}

export function sortDocuments(documents: Document[], order: Record<string, 1 | -1>): Document[] {
  return asPlatformErrors(() => new Query({}, computeOptions).find<Document>(documents).sort(order).all());
}

/** mingo reports bad operators by throwing; the platform by a failed request. */
export function asPlatformErrors<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw new PlatformError("DATABASE_REQUEST_FAILED", `[FailedOperation] ${(error as Error).message}`);
  }
}
