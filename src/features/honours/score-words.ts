/** 365 → 36.5 分 */
export const sayScore = (scoreTenths: number): string => `${(scoreTenths / 10).toFixed(1)} 分`;
