/** "800 米", "3.2 公里", never broken between number and unit. */
export const sayMeters = (meters: number): string =>
  meters < 1000 ? `${Math.round(meters / 100) * 100}\u00A0米` : `${(meters / 1000).toFixed(1)}\u00A0公里`;
