import type { ActionContext } from "./action";
import { distanceMeters, positionOf } from "./geo";
import { PlatformError } from "./platform-error";
import { query } from "./read-actions";
import type { Document } from "./stored-document";
import { isPlainObject } from "./wire";
import { cloneDeep, resolve, setValue } from "mingo/util";

/** The `$geoNear` stage: nearest first, distance in metres (times `distanceMultiplier`) in the field the caller names. */
export function geoNear(collectionName: unknown, value: unknown, action: ActionContext): Document[] {
  const spec = isPlainObject(value) ? value : {};
  const center = positionOf(spec["near"]);
  const distanceField = spec["distanceField"];
  if (!center || typeof distanceField !== "string")
    throw new PlatformError("DATABASE_REQUEST_FAILED", "$geoNear needs near (a point) and distanceField");
  const path = geoPath(collectionName, spec["key"], action);
  const near: Document = { $geometry: { type: "Point", coordinates: center } };
  for (const [from, to] of [
    ["minDistance", "$minDistance"],
    ["maxDistance", "$maxDistance"],
  ] as const) {
    if (typeof spec[from] === "number") near[to] = spec[from];
  }
  const others = isPlainObject(spec["query"]) ? spec["query"] : {};
  const limit = typeof spec["limit"] === "number" ? spec["limit"] : Infinity;
  const { found } = query(action, collectionName, {
    filter: { ...others, [path]: { $nearSphere: near } },
    order: null,
    skip: 0,
    limit,
  });
  const multiplier = typeof spec["distanceMultiplier"] === "number" ? spec["distanceMultiplier"] : 1;
  return found.map(({ document }) => {
    const row = cloneDeep(document.value);
    const place = resolve(row, path);
    const position = positionOf(place);
    setValue(row, distanceField, position ? distanceMeters(center, position) * multiplier : null);
    if (typeof spec["includeLocs"] === "string") setValue(row, spec["includeLocs"], place);
    return row;
  });
}

function geoPath(collectionName: unknown, key: unknown, action: ActionContext): string {
  if (typeof key === "string") return key;
  const paths = new Set(action.image.collection(collectionName).geo.map((index) => index.geoPath));
  const [only] = paths;
  if (paths.size === 1 && only !== undefined) return only;
  throw new PlatformError(
    "DATABASE_REQUEST_FAILED",
    `$geoNear requires a 2dsphere index or a key option: ${String(collectionName)} has ${paths.size} such fields`,
  );
}
