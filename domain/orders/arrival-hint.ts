import { distanceMeters } from "../areas/distance-meters";
import type { GeoPoint } from "../areas/geo-point";

const roundedToMeters = 10;

/** Farther than this from where the order stands on the map is worth a word to whoever evaluates. Never a refusal. */
export const farFromPlaceMeters = 200;

/**
 * How far from the order's rough point a volunteer was when he checked in, to the next ten metres. Only this is kept: from
 * a distance to a blurred point nobody can read where he stood.
 */
export const arrivalDistanceOf = (roughPoint: GeoPoint, position: GeoPoint): number =>
  Math.round(distanceMeters(roughPoint, position) / roundedToMeters) * roundedToMeters;
