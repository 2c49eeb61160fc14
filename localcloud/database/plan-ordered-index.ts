import { compareValues, typeRank } from "./compare-values";
import type { FieldCondition } from "./field-conditions";
import { MOST_INDEX_POINTS } from "./limits";
import type { OrderedIndex } from "./ordered-index";
import type { QueryPlan, SortOrder } from "./query-plan";
import { TypeEdge, type IndexBound, type IndexEntry } from "./sorted-entries";

type Walk = {
  readonly from: IndexBound;
  readonly to: IndexBound;
};

/** What one index can do for a query: fixed leading fields, a range on the next, the order after that. Null when nothing. */
export function planOrderedIndex(
  index: OrderedIndex,
  conditions: ReadonlyMap<string, FieldCondition>,
  order: SortOrder | null,
  filtered: boolean,
): QueryPlan | null {
  const fixed = fixedFields(index, conditions);
  const next = index.fields[fixed.length];
  const range = next && conditions.get(next.path);
  const ranged = range !== undefined && (range.low !== undefined || range.high !== undefined);
  const bounded = fixed.length > 0 || ranged;
  const direction = order ? orderDirection(index, fixed, order) : null;
  // A walk through a whole index for its order alone is honest only when nothing has to be thrown away.
  if (!bounded && (direction === null || filtered)) return null;
  const prefixes = combinations(fixed);
  const walks = prefixes.map((prefix) => walkOf(index, prefix, ranged ? range : undefined));
  const reverse = direction === -1;
  return {
    indexName: index.name,
    keys: () =>
      direction !== null && walks.length > 1
        ? merge(index, walks, reverse, fixed.length)
        : concatenate(index, walks, reverse),
    sorted: order === null || direction !== null,
    repeats: index.hasArrays,
    score: fixed.length * 10 + (ranged ? 5 : 0) + (direction === null ? 0 : 8),
  };
}

/** Values of the leading fields that the filter pins down, as long as their combinations stay few. */
function fixedFields(index: OrderedIndex, conditions: ReadonlyMap<string, FieldCondition>): (readonly unknown[])[] {
  const fixed: (readonly unknown[])[] = [];
  let count = 1;
  for (const { path } of index.fields) {
    const points = conditions.get(path)?.points;
    if (!points || count * points.length > MOST_INDEX_POINTS) break;
    count *= points.length;
    fixed.push(points);
  }
  return fixed;
}

/** 1 or -1 when walking the index forwards or backwards gives the order asked for, null when it does not. */
function orderDirection(index: OrderedIndex, fixed: readonly (readonly unknown[])[], order: SortOrder): 1 | -1 | null {
  let at = 0;
  let direction: 1 | -1 | null = null;
  for (const [path, wanted] of Object.entries(order)) {
    const constant = index.fields.findIndex((field, i) => field.path === path && fixed[i]?.length === 1);
    if (constant !== -1 && !index.hasArraysAt(constant)) continue;
    while (at < fixed.length && index.fields[at]?.path !== path) at++;
    const field = index.fields[at];
    if (field?.path !== path) return null;
    const needed = wanted === field.direction ? 1 : -1;
    if (direction !== null && direction !== needed) return null;
    // Sorting by a field that is pinned to several values would need them in order; leave that to the sort itself.
    if (at < fixed.length || index.hasArraysAt(at)) return null;
    direction = needed;
    at++;
  }
  return direction ?? 1;
}

function combinations(fixed: readonly (readonly unknown[])[]): unknown[][] {
  return fixed.reduce<unknown[][]>(
    (tuples, points) => tuples.flatMap((tuple) => points.map((point) => [...tuple, point])),
    [[]],
  );
}

function walkOf(index: OrderedIndex, prefix: readonly unknown[], range: FieldCondition | undefined): Walk {
  if (!range) return { from: { values: prefix, side: "before" }, to: { values: prefix, side: "after" } };
  // Two elements of one array may satisfy the two ends, so only one end bounds a field with arrays.
  const high = index.hasArraysAt(prefix.length) && range.low ? undefined : range.high;
  const rank = typeRank((range.low ?? range.high)?.value);
  const lowBound: IndexBound = range.low
    ? { values: [...prefix, range.low.value], side: range.low.inclusive ? "before" : "after" }
    : { values: [...prefix, new TypeEdge(rank, "low")], side: "before" };
  const highBound: IndexBound = high
    ? { values: [...prefix, high.value], side: high.inclusive ? "after" : "before" }
    : { values: [...prefix, new TypeEdge(rank, "high")], side: "after" };
  if (index.fields[prefix.length]?.direction !== -1) return { from: lowBound, to: highBound };
  return { from: flipped(highBound), to: flipped(lowBound) };
}

/** In a descending field the same place is met from the other side. */
function flipped({ values, side }: IndexBound): IndexBound {
  return { values, side: side === "before" ? "after" : "before" };
}

function* concatenate(index: OrderedIndex, walks: readonly Walk[], reverse: boolean): Generator<string> {
  for (const { from, to } of walks) for (const entry of index.between(from, to, reverse)) yield entry.key;
}

/** Several walks, each in order, as one in order. */
function* merge(index: OrderedIndex, walks: readonly Walk[], reverse: boolean, skip: number): Generator<string> {
  const heads: { entry: IndexEntry; rest: Generator<IndexEntry> }[] = [];
  const advance = (rest: Generator<IndexEntry>): void => {
    const next = rest.next();
    if (next.done !== true) heads.push({ entry: next.value, rest });
  };
  for (const { from, to } of walks) advance(index.between(from, to, reverse));
  while (heads.length > 0) {
    let first = 0;
    for (let i = 1; i < heads.length; i++) {
      const order = compareAfter(
        index,
        skip,
        (heads[i] as { entry: IndexEntry }).entry,
        (heads[first] as { entry: IndexEntry }).entry,
      );
      if (order * (reverse ? -1 : 1) < 0) first = i;
    }
    const [head] = heads.splice(first, 1);
    if (!head) return;
    yield head.entry.key;
    advance(head.rest);
  }
}

function compareAfter(index: OrderedIndex, skip: number, left: IndexEntry, right: IndexEntry): number {
  for (let i = skip; i < index.fields.length; i++) {
    const order = compareValues(left.values[i], right.values[i]) * (index.fields[i]?.direction ?? 1);
    if (order !== 0) return order;
  }
  return left.key < right.key ? -1 : 1;
}
