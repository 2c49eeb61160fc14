import type { GeoPoint } from "./geo-point";

/** The radius the database measures with, so that its order and ours agree. */
const EARTH_RADIUS_METERS = 6_378_100;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Great-circle distance in metres: the way a bird would take, never longer than the way to walk. */
export function distanceMeters(one: GeoPoint, other: GeoPoint): number {
  const halfLat = Math.sin(radians(other.lat - one.lat) / 2);
  const halfLng = Math.sin(radians(other.lng - one.lng) / 2);
  const h = halfLat ** 2 + Math.cos(radians(one.lat)) * Math.cos(radians(other.lat)) * halfLng ** 2;
  return 2 * EARTH_RADIUS_METERS * Math.asin(Math.min(1, Math.sqrt(h)));
}
