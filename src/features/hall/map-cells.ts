import type { GeoPoint } from "../../../domain/areas/geo-point";
import type { OpenOrder } from "./open-order";

/** Squares to a side: each is wider than a finger on the narrowest phone. Odd, so that the middle one is where one is. */
export const mapSide = 5;

export type MapCell = {
  /** From the north, from the west; 0 first. */
  readonly row: number;
  readonly column: number;
  readonly orders: readonly OpenOrder[];
};

export type MapOfCells = {
  readonly cells: readonly MapCell[];
  /** From the middle to the edge. */
  readonly edgeMeters: number;
};

const METERS_PER_DEGREE = 111_319;
const LEAST_EDGE_METERS = 200;

/**
 * Sorts orders into the squares of a map that needs no tiles: north is up, `centre` in the middle (without one, the
 * middle of the orders), and the farthest order still on it. What has no known place is on no map.
 */
export function mapCellsOf(orders: readonly OpenOrder[], centre: GeoPoint | null): MapOfCells {
  const placed = orders.flatMap((order) => (order.roughPoint === null ? [] : [{ order, point: order.roughPoint }]));
  const middle = centre ?? middleOf(placed.map(({ point }) => point));
  const ways = placed.map(({ order, point }) => ({ order, ...metersFrom(middle, point) }));
  const farthest = Math.max(
    LEAST_EDGE_METERS,
    ...ways.map(({ east, north }) => Math.max(Math.abs(east), Math.abs(north))),
  );
  const edgeMeters = Math.ceil(farthest / 100) * 100;
  const cells = new Map<string, { row: number; column: number; orders: OpenOrder[] }>();
  for (const { order, east, north } of ways) {
    const [row, column] = [stepOf(-north, edgeMeters), stepOf(east, edgeMeters)];
    const cell = cells.get(`${row},${column}`) ?? { row, column, orders: [] };
    cell.orders.push(order);
    cells.set(`${row},${column}`, cell);
  }
  const inReadingOrder = [...cells.values()].sort((one, other) => one.row - other.row || one.column - other.column);
  return { cells: inReadingOrder, edgeMeters };
}

function metersFrom(middle: GeoPoint, point: GeoPoint) {
  const shrink = Math.cos((middle.lat * Math.PI) / 180);
  return {
    east: (point.lng - middle.lng) * shrink * METERS_PER_DEGREE,
    north: (point.lat - middle.lat) * METERS_PER_DEGREE,
  };
}

function middleOf(points: readonly GeoPoint[]): GeoPoint {
  const mean = (degrees: readonly number[]): number =>
    degrees.length === 0 ? 0 : (Math.min(...degrees) + Math.max(...degrees)) / 2;
  return { lat: mean(points.map(({ lat }) => lat)), lng: mean(points.map(({ lng }) => lng)) };
}

/** Which of the squares a way from the middle ends in. */
const stepOf = (meters: number, edgeMeters: number): number =>
  Math.min(mapSide - 1, Math.max(0, Math.floor(((meters / edgeMeters + 1) / 2) * mapSide)));
