/** What a person can give: one to five. */
export type Stars = 1 | 2 | 3 | 4 | 5;
export const allStars = [1, 2, 3, 4, 5] as const satisfies readonly Stars[];
