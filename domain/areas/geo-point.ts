/** A place on the map in degrees, by the Chinese survey datum GCJ-02 that WeChat's maps use. */
export type GeoPoint = {
  readonly lat: number;
  readonly lng: number;
};
