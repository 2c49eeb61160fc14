import type { Collection } from "./collection";
import { documentKey } from "./document-key";
import { fieldConditions, type FieldCondition } from "./field-conditions";
import { planGeo } from "./plan-geo";
import { planOrderedIndex } from "./plan-ordered-index";
import type { QueryPlan, SortOrder } from "./query-plan";
import type { Document } from "./stored-document";
import { isPlainObject } from "./wire";

/** Chooses the index that fixes most fields, preferring one that also gives the order. */
export function planQuery(collection: Collection, filter: Document, order: SortOrder | null): QueryPlan {
  const conditions = fieldConditions(filter);
  const byId = planById(conditions.get("_id"));
  if (byId) return byId;
  const geo = planGeo(collection, conditions, order);
  if (geo) return geo;
  let best: QueryPlan | null = null;
  const filtered = Object.keys(filter).length > 0;
  for (const index of collection.ordered) {
    const plan = planOrderedIndex(index, conditions, order, filtered);
    if (plan && (!best || plan.score > best.score)) best = plan;
  }
  return best ?? planAlternatives(collection, filter) ?? planEverything(collection, filtered, order);
}

function planById(condition: FieldCondition | undefined): QueryPlan | null {
  const ids = condition?.points;
  if (!ids) return null;
  const keys = ids.flatMap(keyOrNothing);
  return { indexName: "_id_", keys: () => keys, sorted: keys.length <= 1, repeats: false, score: Infinity };
}

function keyOrNothing(id: unknown): string[] {
  try {
    return [documentKey(id)];
  } catch {
    return [];
  }
}

/** `$or` is served when each of its branches is. */
function planAlternatives(collection: Collection, filter: Document): QueryPlan | null {
  const branches = filter["$or"];
  if (!Array.isArray(branches) || branches.length === 0) return null;
  const plans = branches.map((branch) => (isPlainObject(branch) ? planQuery(collection, branch, null) : null));
  if (plans.some((plan) => plan === null || plan.indexName === null)) return null;
  const used = plans as QueryPlan[];
  return {
    indexName: [...new Set(used.map((plan) => plan.indexName))].join("|"),
    *keys() {
      for (const plan of used) yield* plan.keys();
    },
    sorted: false,
    repeats: true,
    score: 0,
  };
}

/** An unfiltered, unordered read is the walk along `_id` that a limit ends; anything else reads everything. */
function planEverything(collection: Collection, filtered: boolean, order: SortOrder | null): QueryPlan {
  return {
    indexName: filtered || order ? null : "_id_",
    keys: () => collection.documents.keys(),
    sorted: order === null,
    repeats: false,
    score: -1,
  };
}
