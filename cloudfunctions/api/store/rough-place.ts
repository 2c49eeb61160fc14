import type { GeoPoint } from "../../../domain/areas/geo-point";
import { isPlaced, roughPointOf, unplaced } from "../../../domain/areas/rough-point";

/** GeoJSON as it is written. */
type StoredPoint = { readonly type: "Point"; readonly coordinates: readonly [longitude: number, latitude: number] };

/**
 * An order's rough point as it is stored. Without a known place it lies where nothing is: an index on places holds only
 * what has one, and no order may be missing from the hall.
 */
export const roughlyAt = (location: GeoPoint | null | undefined, orderId: string): StoredPoint =>
  storedAt(roughPointOf(location ?? unplaced, orderId));

/** Where a person's building stands, as it is stored; without a known place she comes last among those near. */
export const homePointOf = (location: GeoPoint | null | undefined): StoredPoint => storedAt(location ?? unplaced);

const storedAt = ({ lat, lng }: GeoPoint): StoredPoint => ({ type: "Point", coordinates: [lng, lat] });

/** A stored point as the SDK reads it, which makes its own object of GeoJSON; null where there is none. */
export function storedPointOf(value: unknown): GeoPoint | null {
  if (typeof value !== "object" || value === null) return null;
  const { longitude, latitude, coordinates } = value as Record<string, unknown>;
  const [lng, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : [longitude, latitude];
  return typeof lng === "number" && typeof lat === "number" ? { lat, lng } : null;
}

/** The point, if it says where something is. */
export function knownPlaceOf(value: unknown): GeoPoint | null {
  const point = storedPointOf(value);
  return point !== null && isPlaced(point) ? point : null;
}
