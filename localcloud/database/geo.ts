import { isPlainObject } from "./wire";

/** Longitude first, as in GeoJSON. Degrees. */
export type Position = readonly [longitude: number, latitude: number];

/** MongoDB's earth radius, which the platform's distances are made with. Metres. */
export const EARTH_RADIUS_METERS = 6_378_100;

export type Geometry = {
  readonly type: "Point" | "LineString" | "Polygon" | "MultiPoint" | "MultiLineString" | "MultiPolygon";
  readonly coordinates: unknown;
};

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres. */
export function distanceMeters(a: Position, b: Position): number {
  const halfLatitude = Math.sin(radians(b[1] - a[1]) / 2);
  const halfLongitude = Math.sin(radians(b[0] - a[0]) / 2);
  const h = halfLatitude ** 2 + Math.cos(radians(a[1])) * Math.cos(radians(b[1])) * halfLongitude ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** A position from a GeoJSON point or a bare `[longitude, latitude]`, or null. */
export function positionOf(value: unknown): Position | null {
  const pair = isPlainObject(value) && value["type"] === "Point" ? value["coordinates"] : value;
  return isPosition(pair) ? pair : null;
}

function isPosition(value: unknown): value is Position {
  return (
    Array.isArray(value) &&
    value.length === 2 &&
    value.every((part) => typeof part === "number" && Number.isFinite(part))
  );
}

export function isGeometry(value: unknown): value is Geometry & Record<string, unknown> {
  return isPlainObject(value) && typeof value["type"] === "string" && Array.isArray(value["coordinates"]);
}

type Shape = {
  readonly points: readonly Position[];
  readonly lines: readonly (readonly Position[])[];
  readonly polygons: readonly (readonly (readonly Position[])[])[];
};

function shapeOf(geometry: Geometry): Shape {
  const c = geometry.coordinates;
  switch (geometry.type) {
    case "Point":
      return { points: [c as Position], lines: [], polygons: [] };
    case "MultiPoint":
      return { points: c as Position[], lines: [], polygons: [] };
    case "LineString":
      return { points: [], lines: [c as Position[]], polygons: [] };
    case "MultiLineString":
      return { points: [], lines: c as Position[][], polygons: [] };
    case "Polygon":
      return { points: [], lines: [], polygons: [c as Position[][]] };
    case "MultiPolygon":
      return { points: [], lines: [], polygons: c as Position[][][] };
  }
}

/** Every corner of a geometry. */
export function positionsOf(geometry: Geometry): Position[] {
  const { points, lines, polygons } = shapeOf(geometry);
  return [...points, ...lines.flat(), ...polygons.flat(2)];
}

/** True when the whole geometry lies in the polygon(s); edges count as inside. Flat geometry, exact enough below country size. */
export function isWithin(inner: Geometry, outer: Geometry): boolean {
  const { polygons } = shapeOf(outer);
  return polygons.some((polygon) => positionsOf(inner).every((position) => polygonHolds(polygon, position)));
}

/** True when two geometries share at least one place. */
export function intersects(left: Geometry, right: Geometry): boolean {
  const a = shapeOf(left);
  const b = shapeOf(right);
  return (
    touches(a, b) || touches(b, a) || edgesOf(a).some((edge) => edgesOf(b).some((other) => edgesCross(edge, other)))
  );
}

function touches(a: Shape, b: Shape): boolean {
  const corners = [...a.points, ...a.lines.flat(), ...a.polygons.flat(2)];
  return corners.some(
    (position) =>
      b.points.some((point) => point[0] === position[0] && point[1] === position[1]) ||
      b.polygons.some((polygon) => polygonHolds(polygon, position)) ||
      edgesOf({ ...b, polygons: [] }).some((edge) => onEdge(edge, position)),
  );
}

type Edge = readonly [Position, Position];

function edgesOf(shape: Shape): Edge[] {
  return [...shape.lines, ...shape.polygons.flat()].flatMap((ring) =>
    ring.slice(1).map((position, i): Edge => [ring[i] as Position, position]),
  );
}

function polygonHolds(polygon: readonly (readonly Position[])[], position: Position): boolean {
  const [outer, ...holes] = polygon;
  if (!outer || !ringHolds(outer, position)) return false;
  return !holes.some(
    (hole) =>
      ringHolds(hole, position) &&
      !edgesOf({ points: [], lines: [hole], polygons: [] }).some((edge) => onEdge(edge, position)),
  );
}

function ringHolds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (let i = 1; i < ring.length; i++) {
    const a = ring[i - 1] as Position;
    const b = ring[i] as Position;
    if (onEdge([a, b], [x, y])) return true;
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside;
  }
  return inside;
}

function turn(a: Position, b: Position, c: Position): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]));
}

function onEdge([a, b]: Edge, p: Position): boolean {
  return (
    turn(a, b, p) === 0 &&
    p[0] >= Math.min(a[0], b[0]) &&
    p[0] <= Math.max(a[0], b[0]) &&
    p[1] >= Math.min(a[1], b[1]) &&
    p[1] <= Math.max(a[1], b[1])
  );
}

function edgesCross(left: Edge, right: Edge): boolean {
  const [a, b] = left;
  const [c, d] = right;
  if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) return true;
  return onEdge(left, c) || onEdge(left, d) || onEdge(right, a) || onEdge(right, b);
}
