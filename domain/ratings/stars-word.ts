import type { Stars } from "./stars";

const words: Record<Stars, string> = { 1: "很不满意", 2: "不满意", 3: "一般", 4: "满意", 5: "非常满意" };

/** Stars as a neighbour says them; shown beside the stars, since a row of symbols alone says little. */
export const starsWord = (stars: Stars): string => words[stars];
