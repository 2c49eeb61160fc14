import { distanceMeters } from "../areas/distance-meters";
import type { GeoPoint } from "../areas/geo-point";

/** An unhurried walk: 4 km/h. */
const metersPerMs = 4_000 / 3_600_000;
/** Places are known to a hundred metres: what two of them may lie apart by that alone is no way. */
const blurMeters = 300;

/** How long somebody walks from one place to the other, milliseconds; nothing where either place is not known. */
export function walkMs(one: GeoPoint | null | undefined, other: GeoPoint | null | undefined): number {
  if (one === null || one === undefined || other === null || other === undefined) return 0;
  const meters = distanceMeters(one, other);
  return meters <= blurMeters ? 0 : Math.ceil(meters / metersPerMs);
}
