/** "约 300 米", "约 1.2 公里", never broken between number and unit; the cloud tells whole hundreds of metres only. */
export const sayDistance = (meters: number): string =>
  meters < 1000 ? `约\u00A0${meters}\u00A0米` : `约\u00A0${(meters / 1000).toFixed(1)}\u00A0公里`;

/** "12 号楼附近，约 300 米". */
export const sayRoughPlace = (order: { placeName: string; distanceMeters: number | null }): string =>
  order.distanceMeters === null
    ? `${order.placeName}附近`
    : `${order.placeName}附近，${sayDistance(order.distanceMeters)}`;
