import type { Stars } from "./stars";

/** Ratings received within one block of ninety days: how many, and their stars added up. */
export type RatingSum = {
  readonly period: number;
  readonly count: number;
  readonly starsTotal: number;
};

const PERIOD_MS = 90 * 24 * 60 * 60 * 1000;

/** Two years of blocks weigh differently; what is older stays counted in the oldest block, so an account stays small. */
const PERIODS_KEPT = 8;

/** Which block of ninety days (counted from 1970) a time lies in. */
export const periodOf = (atMs: number): number => Math.floor(atMs / PERIOD_MS);

/** Takes back a rating that was added at this time; where its block has merged into the oldest, from there. */
export const takeRating = (sums: readonly RatingSum[], stars: Stars, atMs: number): RatingSum[] => {
  const period = Math.max(periodOf(atMs), Math.min(...sums.map((sum) => sum.period)));
  return sums
    .map((sum) => (sum.period === period ? { ...sum, count: sum.count - 1, starsTotal: sum.starsTotal - stars } : sum))
    .filter((sum) => sum.count > 0);
};

/** Adds one rating and merges everything older than the blocks kept, newest first. The number of ratings is never lost. */
export const addRating = (sums: readonly RatingSum[], stars: Stars, atMs: number): RatingSum[] => {
  const added = [...sums, { period: periodOf(atMs), count: 1, starsTotal: stars }];
  const newest = Math.max(...added.map((sum) => sum.period));
  const oldestKept = newest - PERIODS_KEPT + 1;
  const merged = new Map<number, RatingSum>();
  for (const sum of added) {
    const period = Math.max(sum.period, oldestKept);
    const before = merged.get(period) ?? { period, count: 0, starsTotal: 0 };
    merged.set(period, {
      period,
      count: before.count + sum.count,
      starsTotal: before.starsTotal + sum.starsTotal,
    });
  }
  return [...merged.values()].sort((a, b) => b.period - a.period);
};
