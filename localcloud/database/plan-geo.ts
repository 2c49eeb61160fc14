import type { Collection } from "./collection";
import type { FieldCondition } from "./field-conditions";
import { positionsOf } from "./geo";
import { boxAround, boxOf, type Box, type GeoIndex } from "./geo-index";
import { readIntersects, readNear, readWithin } from "./geo-query";
import { PlatformError } from "./platform-error";
import type { QueryPlan, SortOrder } from "./query-plan";

/** Serves places by a 2dsphere index whose leading fields the filter pins down. `$nearSphere` without such an index is refused, as in MongoDB. */
export function planGeo(
  collection: Collection,
  conditions: ReadonlyMap<string, FieldCondition>,
  order: SortOrder | null,
): QueryPlan | null {
  for (const [path, condition] of conditions) {
    if (condition.near === undefined && condition.within === undefined && condition.intersects === undefined) continue;
    for (const index of collection.geo) {
      const groups = index.geoPath === path ? groupsOf(index, conditions) : null;
      if (groups) return planWith(index, groups, condition, order);
    }
    if (condition.near !== undefined) {
      throw new PlatformError(
        "DATABASE_REQUEST_FAILED",
        `unable to find index for $geoNear query: no 2dsphere index of ${collection.name} serves ${path}`,
      );
    }
  }
  return null;
}

function groupsOf(index: GeoIndex, conditions: ReadonlyMap<string, FieldCondition>): unknown[][] | null {
  let groups: unknown[][] = [[]];
  for (const path of index.leadingPaths) {
    const points = conditions.get(path)?.points;
    if (!points) return null;
    groups = groups.flatMap((group) => points.map((point) => [...group, point]));
  }
  return groups;
}

function planWith(index: GeoIndex, groups: unknown[][], condition: FieldCondition, order: SortOrder | null): QueryPlan {
  const near = condition.near === undefined ? null : readNear(condition.near);
  return {
    indexName: index.name,
    *keys() {
      for (const group of groups) {
        if (near) yield* index.nearest(group, near.center, near.minMeters, near.maxMeters);
        else yield* index.inBox(group, boxOfCondition(condition));
      }
    },
    sorted: order === null && (near === null || groups.length === 1),
    repeats: true,
    score: 0,
  };
}

function boxOfCondition(condition: FieldCondition): Box {
  if (condition.intersects !== undefined) return boxOf(positionsOf(readIntersects(condition.intersects)));
  const within = readWithin(condition.within);
  return "circle" in within
    ? boxAround(within.circle.center, within.circle.meters)
    : boxOf(positionsOf(within.geometry));
}
