/** A mean is never shown without how many ratings it stands on. */
export const sayRating = (mean: number, ratings: number): string =>
  ratings === 0 ? "还没有人评价" : `平均 ${mean} 星，${ratings} 次评价`;

/** Tenths as they are said: 45 is 4.5. */
export const sayTenths = (tenths: number): string => String(tenths / 10);
