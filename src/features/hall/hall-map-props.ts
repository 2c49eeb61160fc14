import type { GeoPoint } from "../../../domain/areas/geo-point";
import type { OpenOrder } from "./open-order";

export type HallMapProps = {
  orders: readonly OpenOrder[];
  /** Where one is, or lives; null when nobody knows. */
  centre: GeoPoint | null;
  chosenIds: readonly string[];
  onChoose: (orderIds: readonly string[]) => void;
};
