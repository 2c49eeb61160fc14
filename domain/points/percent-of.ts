/** Half a point counts as one; whole numbers in, whole numbers out. */
export const percentOf = (points: number, percent: number): number => Math.floor((points * percent + 50) / 100);
