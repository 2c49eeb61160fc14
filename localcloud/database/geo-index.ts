import { compareValues } from "./compare-values";
import { EARTH_RADIUS_METERS, distanceMeters, isGeometry, positionOf, positionsOf, type Position } from "./geo";
import { PlatformError } from "./platform-error";
import type { Document } from "./stored-document";
import { valuesAtPath } from "./values-at-path";

/** About a kilometre at Chinese latitudes: a walk, so that a neighbourhood is a handful of cells. Degrees. */
const CELL_DEGREES = 0.01;
/** A shape over more cells than this is kept aside and offered to every query. */
const MOST_CELLS_OF_A_SHAPE = 64;

type Cell = Map<string, Position>;
/** Degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];
type Group = {
  readonly cells: Map<string, Cell>;
  readonly wide: Set<string>;
};

/** A 2dsphere index: a grid of cells, one grid for each combination of the fields before the place. */
export class GeoIndex {
  readonly #groups = new Map<string, Group>();

  constructor(
    readonly name: string,
    readonly geoPath: string,
    /** The fields declared before the place; a query must fix them all to use the index. */
    readonly leadingPaths: readonly string[],
  ) {}

  replace(key: string, before: Document | undefined, after: Document | undefined): void {
    if (before)
      this.#each(before, (group, cellName) =>
        cellName === null ? group.wide.delete(key) : group.cells.get(cellName)?.delete(key),
      );
    if (after) {
      this.#each(after, (group, cellName, position) => {
        if (cellName === null) group.wide.add(key);
        else cellOf(group, cellName).set(key, position);
      });
    }
  }

  /** Refuses a place the platform's index would refuse: bad coordinates or no GeoJSON at all. */
  assertPlace(document: Document): void {
    for (const place of valuesAtPath(document, this.geoPath).values) {
      if (place === null || typeof place === "number") continue;
      const corners = isGeometry(place) ? positionsOf(place) : [positionOf(place)];
      const good =
        corners.length > 0 && corners.every((p) => Array.isArray(p) && Math.abs(p[0]) <= 180 && Math.abs(p[1]) <= 90);
      if (!good)
        throw new PlatformError(
          "DATABASE_REQUEST_FAILED",
          `Can't extract geo keys: ${this.geoPath} is not a valid place`,
        );
    }
  }

  /** Keys of points nearest first; exact order without opening a document. */
  *nearest(groupValues: readonly unknown[], center: Position, minMeters: number, maxMeters: number): Generator<string> {
    const group = this.#groups.get(groupName(groupValues));
    if (!group) return;
    const cells = [...group.cells]
      .map(([name, cell]) => ({ cell, atLeast: metersToCell(center, name) }))
      .filter(({ cell, atLeast }) => cell.size > 0 && atLeast <= maxMeters)
      .sort((a, b) => a.atLeast - b.atLeast);
    let waiting: { key: string; meters: number }[] = [];
    for (const [i, { cell }] of cells.entries()) {
      for (const [key, position] of cell) {
        const meters = distanceMeters(center, position);
        if (meters >= minMeters && meters <= maxMeters) waiting.push({ key, meters });
      }
      const sureUpTo = cells[i + 1]?.atLeast ?? Infinity;
      waiting.sort((a, b) => a.meters - b.meters || (a.key < b.key ? -1 : 1));
      const sure = waiting.findIndex(({ meters }) => meters > sureUpTo);
      const ready = sure === -1 ? waiting : waiting.slice(0, sure);
      waiting = sure === -1 ? [] : waiting.slice(sure);
      for (const { key } of ready) yield key;
    }
  }

  /** Keys of everything that may lie in the box, shapes included. */
  *inBox(groupValues: readonly unknown[], [west, south, east, north]: Box): Generator<string> {
    const group = this.#groups.get(groupName(groupValues));
    if (!group) return;
    const given = new Set<string>();
    yield* group.wide;
    for (const [name, cell] of group.cells) {
      const [x, y] = cellCorner(name);
      if (x > east || x + CELL_DEGREES < west || y > north || y + CELL_DEGREES < south) continue;
      for (const [key] of cell) {
        if (given.has(key)) continue;
        given.add(key);
        yield key;
      }
    }
  }

  #each(document: Document, visit: (group: Group, cellName: string | null, position: Position) => void): void {
    const groups = this.leadingPaths.reduce<unknown[][]>(
      (tuples, path) =>
        tuples.flatMap((tuple) => valuesAtPath(document, path).values.map((value) => [...tuple, value])),
      [[]],
    );
    const places = valuesAtPath(document, this.geoPath).values;
    const bare = positionOf(places);
    for (const values of groups) {
      const group = this.#groupFor(values);
      if (bare) visit(group, cellNameAt(bare), bare);
      else for (const place of places) eachCellOf(place, (cellName, position) => visit(group, cellName, position));
    }
  }

  #groupFor(values: readonly unknown[]): Group {
    const name = groupName(values);
    let group = this.#groups.get(name);
    if (!group) {
      group = { cells: new Map(), wide: new Set() };
      this.#groups.set(name, group);
    }
    return group;
  }
}

function groupName(values: readonly unknown[]): string {
  return JSON.stringify(values.map((value) => (value instanceof Date ? { date: value.getTime() } : (value ?? null))));
}

function cellNameAt([longitude, latitude]: Position): string {
  return `${Math.floor(longitude / CELL_DEGREES)},${Math.floor(latitude / CELL_DEGREES)}`;
}

function cellOf(group: Group, name: string): Cell {
  let cell = group.cells.get(name);
  if (!cell) group.cells.set(name, (cell = new Map<string, Position>()));
  return cell;
}

function cellCorner(name: string): Position {
  const [x, y] = name.split(",");
  return [Number(x) * CELL_DEGREES, Number(y) * CELL_DEGREES];
}

function eachCellOf(place: unknown, visit: (cellName: string | null, position: Position) => void): void {
  const point = positionOf(place);
  if (point) {
    visit(cellNameAt(point), point);
    return;
  }
  if (!isGeometry(place)) return;
  const [west, south, east, north] = boxOf(positionsOf(place));
  const columns = Math.floor(east / CELL_DEGREES) - Math.floor(west / CELL_DEGREES) + 1;
  const rows = Math.floor(north / CELL_DEGREES) - Math.floor(south / CELL_DEGREES) + 1;
  if (!(columns * rows <= MOST_CELLS_OF_A_SHAPE)) {
    visit(null, [west, south]);
    return;
  }
  for (let x = 0; x < columns; x++) {
    for (let y = 0; y < rows; y++) {
      const position: Position = [Math.min(west + x * CELL_DEGREES, east), Math.min(south + y * CELL_DEGREES, north)];
      visit(`${Math.floor(west / CELL_DEGREES) + x},${Math.floor(south / CELL_DEGREES) + y}`, position);
    }
  }
}

/** West, south, east, north of some positions, in degrees. */
export function boxOf(positions: readonly Position[]): Box {
  const xs = positions.map(([x]) => x).sort(compareValues);
  const ys = positions.map(([, y]) => y).sort(compareValues);
  return [xs[0] ?? 0, ys[0] ?? 0, xs[xs.length - 1] ?? 0, ys[ys.length - 1] ?? 0];
}

/** The box around a circle, a little too big. */
export function boxAround([longitude, latitude]: Position, meters: number): Box {
  const high = ((meters / EARTH_RADIUS_METERS) * 180) / Math.PI + CELL_DEGREES;
  const wide = high / Math.max(0.01, Math.cos((Math.min(89, Math.abs(latitude) + high) * Math.PI) / 180));
  return [longitude - wide, latitude - high, longitude + wide, latitude + high];
}

/** Never more than the true distance to the cell: on a sphere the nearest place of a cell is not exactly the clamped one. */
function metersToCell(center: Position, name: string): number {
  const [x, y] = cellCorner(name);
  const clamped: Position = [
    Math.min(Math.max(center[0], x), x + CELL_DEGREES),
    Math.min(Math.max(center[1], y), y + CELL_DEGREES),
  ];
  return Math.max(0, distanceMeters(center, clamped) * 0.99 - 1);
}
