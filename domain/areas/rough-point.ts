import { distanceMeters } from "./distance-meters";
import type { GeoPoint } from "./geo-point";

/** The grid that places are blurred to. Metres. */
export const gridMeters = 100;

const METERS_PER_DEGREE = 111_319;
const latStep = gridMeters / METERS_PER_DEGREE;

/** Points are kept to about a decimetre: more digits would only cost bytes. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6;

/**
 * Where an order stands on the map before it is grabbed: in the right square of a 100 m grid, but at a spot inside it
 * that comes from the order's id alone. So no door can be read from it, however many orders one asks for; markers do not
 * lie on each other; and hardly two orders are equally far, so that a page of the near ones can end anywhere.
 */
export function roughPointOf(place: GeoPoint, orderId: string): GeoPoint {
  const hash = hashOf(orderId);
  return spotIn(place, (hash >>> 16) / 0x10000, (hash & 0xffff) / 0x10000);
}

/** Stands for a place that nobody entered: so far from everywhere that it comes last among the near ones. */
export const unplaced: GeoPoint = { lat: 0, lng: 0 };

/** Whether a rough point says where something is; one made from `unplaced` does not. */
export const isPlaced = ({ lat, lng }: GeoPoint): boolean => Math.abs(lat) > 1 || Math.abs(lng) > 1;

/** The middle of a place's square: what is used of a phone's position. */
export const gridCentreOf = (place: GeoPoint): GeoPoint => spotIn(place, 0.5, 0.5);

/** A distance as it may be told: to the next hundred metres, and never less than one hundred. */
export const roughDistanceMeters = (one: GeoPoint, other: GeoPoint): number =>
  Math.max(1, Math.round(distanceMeters(one, other) / gridMeters)) * gridMeters;

/** A spot of the square that holds the place; `up` and `right` are parts of its side. Away from the edge, which rounding could cross. */
function spotIn(place: GeoPoint, up: number, right: number): GeoPoint {
  const row = Math.floor(place.lat / latStep);
  const lngStep = latStep / Math.max(0.01, Math.cos((row * latStep * Math.PI) / 180));
  const column = Math.floor(place.lng / lngStep);
  return { lat: rounded((row + inner(up)) * latStep), lng: rounded((column + inner(right)) * lngStep) };
}

const inner = (part: number): number => 0.02 + 0.96 * part;

/** FNV-1a: spreads ids evenly; nothing about it need be secret. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(place), 0x01000193);
  }
  // Ids that differ only at the end differ only in the low bits so far.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
