import { resolve } from "mingo/util";
import {
  EARTH_RADIUS_METERS,
  distanceMeters,
  intersects,
  isGeometry,
  isWithin,
  positionOf,
  type Geometry,
  type Position,
} from "./geo";
import { PlatformError } from "./platform-error";
import { isPlainObject } from "./wire";

export type NearQuery = {
  readonly center: Position;
  readonly minMeters: number;
  readonly maxMeters: number;
};

/** What `$nearSphere` asks: metres from a point. */
export function readNear(value: unknown): NearQuery {
  const spec = isPlainObject(value) ? value : {};
  const center = positionOf(spec["$geometry"]);
  if (!center) throw new PlatformError("DATABASE_REQUEST_FAILED", "$nearSphere needs a $geometry of type Point");
  const metres = (name: string, otherwise: number): number => (typeof spec[name] === "number" ? spec[name] : otherwise);
  return { center, minMeters: metres("$minDistance", 0), maxMeters: metres("$maxDistance", Infinity) };
}

export type WithinQuery =
  { readonly circle: { readonly center: Position; readonly meters: number } } | { readonly geometry: Geometry };

/** What `$geoWithin` asks: a circle (`$centerSphere`, radius in radians) or polygons. */
export function readWithin(value: unknown): WithinQuery {
  const spec = isPlainObject(value) ? value : {};
  const sphere = spec["$centerSphere"];
  if (Array.isArray(sphere)) {
    const center = positionOf(sphere[0]);
    if (center && typeof sphere[1] === "number") return { circle: { center, meters: sphere[1] * EARTH_RADIUS_METERS } };
  }
  const geometry = spec["$geometry"];
  if (isGeometry(geometry) && geometry.type.endsWith("Polygon")) return { geometry };
  throw new PlatformError(
    "DATABASE_REQUEST_FAILED",
    "$geoWithin needs a $centerSphere or a $geometry of type Polygon or MultiPolygon",
  );
}

/** What `$geoIntersects` asks: any geometry. */
export function readIntersects(value: unknown): Geometry {
  const geometry = isPlainObject(value) ? value["$geometry"] : undefined;
  if (isGeometry(geometry)) return geometry;
  throw new PlatformError("DATABASE_REQUEST_FAILED", "$geoIntersects needs a $geometry");
}

function nearSphere(path: string, value: unknown): (document: object) => boolean {
  const { center, minMeters, maxMeters } = readNear(value);
  return (document) => {
    const meters = metersAt(document, path, center);
    return meters >= minMeters && meters <= maxMeters;
  };
}

/** Distance of a document's place in metres; NaN when it has none. */
export function metersAt(document: object, path: string, center: Position): number {
  const position = positionOf(resolve(document as never, path));
  return position ? distanceMeters(center, position) : NaN;
}

function geoWithin(path: string, value: unknown): (document: object) => boolean {
  const query = readWithin(value);
  return (document) => {
    const place = resolve(document as never, path);
    if ("geometry" in query) {
      const geometry = asGeometry(place);
      return geometry !== null && isWithin(geometry, query.geometry);
    }
    const position = positionOf(place);
    return position !== null && distanceMeters(query.circle.center, position) <= query.circle.meters;
  };
}

function geoIntersects(path: string, value: unknown): (document: object) => boolean {
  const wanted = readIntersects(value);
  return (document) => {
    const geometry = asGeometry(resolve(document as never, path));
    return geometry !== null && intersects(geometry, wanted);
  };
}

function asGeometry(place: unknown): Geometry | null {
  if (isGeometry(place)) return place;
  const position = positionOf(place);
  return position && { type: "Point", coordinates: position };
}

/** The operators mingo lacks, in the form mingo registers. */
export const geoQueryOperators = { $nearSphere: nearSphere, $geoWithin: geoWithin, $geoIntersects: geoIntersects };
