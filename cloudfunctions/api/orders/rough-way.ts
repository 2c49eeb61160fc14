import type { GeoPoint } from "../../../domain/areas/geo-point";
import { roughDistanceMeters } from "../../../domain/areas/rough-point";
import type { OrderDocument } from "../store/orders-store";
import { knownPlaceOf } from "../store/rough-place";

/** How far to an order's rough point, to the next hundred metres; null where one of the two has no known place. */
export function roughWayMeters(from: GeoPoint | null | undefined, { roughPoint }: OrderDocument): number | null {
  const to = knownPlaceOf(roughPoint);
  return to === null || from == null ? null : roughDistanceMeters(from, to);
}
