import { Aggregator } from "mingo/aggregator";
import { Context, OpType, ProcessingMode } from "mingo/core";
import * as accumulators from "mingo/operators/accumulator";
import * as stages from "mingo/operators/pipeline";
import * as queries from "mingo/operators/query";
import type { Action, ActionContext } from "./action";
import { bucketAsGroup, expressionOperators } from "./expression-operators";
import { geoNear } from "./geo-near";
import { DEFAULT_AGGREGATE_ROWS } from "./limits";
import { lookup, type Stage } from "./lookup";
import { asPlatformErrors } from "./matcher";
import { PlatformError } from "./platform-error";
import type { SortOrder } from "./query-plan";
import { assertReplySize, query } from "./read-actions";
import type { Document } from "./stored-document";
import { isPlainObject, parseWire, toWire } from "./wire";

const {
  $addFields,
  $bucketAuto,
  $count,
  $group,
  $limit,
  $match,
  $project,
  $replaceRoot,
  $skip,
  $sort,
  $sortByCount,
  $unwind,
} = stages;

/** The stages the SDK's aggregate has a method for; `$geoNear`, `$lookup`, `$sample` and `$bucket` are made here. */
const context = Context.init({
  pipeline: {
    $addFields,
    $bucketAuto,
    $count,
    $group,
    $limit,
    $match,
    $project,
    $replaceRoot,
    $skip,
    $sort,
    $sortByCount,
    $unwind,
  },
  query: queries,
  expression: expressionOperators,
  accumulator: accumulators,
});

const OWN_STAGES = new Set(["$geoNear", "$lookup", "$sample", "$bucket"]);

/** `aggregate().end()`. Not part of transactions: the SDK never sends them here with one. */
export const aggregateDocuments: Action = (params, action) => {
  const pipeline = readStages(params["stages"], action.nowMs);
  const collectionName = params["collectionName"];
  const rows = runPipeline(collectionName, pipeline, action);
  const limited = pipeline.some(({ name }) => name === "$limit" || name === "$sample" || name === "$count");
  const list = (limited ? rows : rows.slice(0, DEFAULT_AGGREGATE_ROWS)).map(toWire);
  assertReplySize(list);
  action.documentsReturned = list.length + action.documentsJoined;
  return { data: { list } };
};

function readStages(stages: unknown, nowMs: number): Stage[] {
  if (!Array.isArray(stages)) throw new PlatformError("INVALID_PARAM", "stages must be a list");
  return stages.map((stage: unknown) => {
    const { stageKey, stageValue } = isPlainObject(stage) ? stage : {};
    const name = String(stageKey);
    if (!OWN_STAGES.has(name) && !context.getOperator(OpType.PIPELINE, name)) {
      throw new PlatformError("INVALID_PARAM", `aggregate stage ${name} is not emulated`);
    }
    return { name, value: parseWire(stageValue, name, nowMs) };
  });
}

/** The documents a pipeline begins with, found through an index, and the stages that remain to be done. */
function firstDocuments(
  collectionName: unknown,
  pipeline: readonly Stage[],
  action: ActionContext,
): [Document[], readonly Stage[]] {
  if (pipeline[0]?.name === "$geoNear") return [geoNear(collectionName, pipeline[0].value, action), pipeline.slice(1)];
  let rest = pipeline;
  const take = (name: string): unknown => {
    if (rest[0]?.name !== name) return undefined;
    const { value } = rest[0];
    rest = rest.slice(1);
    return value;
  };
  const filter = (take("$match") ?? {}) as Document;
  const order = (take("$sort") ?? null) as SortOrder | null;
  const limit = take("$limit");
  const unbounded = Object.keys(filter).length === 0 && order === null && typeof limit !== "number";
  if (unbounded && action.unindexedQueries === "refuse" && pipeline.length > 0) {
    throw new PlatformError(
      "DATABASE_REQUEST_FAILED",
      `[UnindexedQuery] an aggregate over all of ${String(collectionName)} is refused: begin with match or limit`,
    );
  }
  const { found } = query(action, collectionName, {
    filter,
    order,
    skip: 0,
    limit: typeof limit === "number" ? limit : Infinity,
  });
  return [found.map(({ document }) => document.value), rest];
}

function runPipeline(collectionName: unknown, pipeline: readonly Stage[], action: ActionContext): Document[] {
  const [first, rest] = firstDocuments(collectionName, pipeline, action);
  return runStages(first, rest, action);
}

function runStages(documents: Document[], pipeline: readonly Stage[], action: ActionContext): Document[] {
  let rows = documents;
  for (const { name, value } of pipeline) {
    if (name === "$geoNear")
      throw new PlatformError("DATABASE_REQUEST_FAILED", "$geoNear is only valid as the first stage in a pipeline.");
    if (name === "$lookup") rows = lookup(rows, value, action, (from, inner) => runPipeline(from, inner, action));
    else if (name === "$sample") rows = sample(rows, value, action.random);
    else if (name === "$bucket") rows = bucket(rows, value);
    else rows = runPlainStage(rows, name, value);
  }
  return rows;
}

/** Copies come in, because stages write into what they get and stored versions must never change. */
function runPlainStage(rows: Document[], name: string, value: unknown): Document[] {
  return asPlatformErrors(() =>
    new Aggregator([{ [name]: value }], {
      context,
      processingMode: ProcessingMode.CLONE_INPUT,
      scriptEnabled: false,
    }).run<Document>(rows),
  );
}

function bucket(rows: Document[], value: unknown): Document[] {
  const grouped = runPlainStage(rows, "$group", bucketAsGroup(isPlainObject(value) ? value : {}));
  return runPlainStage(grouped, "$sort", { _id: 1 });
}

function sample(rows: readonly Document[], value: unknown, random: () => number): Document[] {
  const size = isPlainObject(value) ? value["size"] : undefined;
  if (typeof size !== "number" || size < 1)
    throw new PlatformError("DATABASE_REQUEST_FAILED", "size argument to $sample must be a positive number");
  const pool = [...rows];
  const picked: Document[] = [];
  while (picked.length < size && pool.length > 0) picked.push(...pool.splice(Math.floor(random() * pool.length), 1));
  return picked;
}
