import type { Stars } from "./stars";

/** Whom a rating came from: the person who was helped, whoever said the stars for her. */
export type Rater = { readonly personId: string; readonly atMs: number };

/** Ratings received within one block of ninety days: how many, and their stars added up. */
export type RatingSum = {
  readonly period: number;
  readonly count: number;
  readonly starsTotal: number;
  /** Of the last thirty days, in the newest block, so that a second of the same pair is known; missing where there are none. */
  readonly raters?: readonly Rater[];
};

const dayMs = 24 * 60 * 60 * 1000;
/** Days in one block. */
export const periodDays = 90;
const PERIOD_MS = periodDays * dayMs;

/** Two years of blocks weigh differently; what is older stays counted in the oldest block, so an account stays small. */
const PERIODS_KEPT = 8;

/** The same pair counts once within this time: whoever meets often does not decide alone what somebody is worth. */
export const pairOnceMs = 30 * dayMs;

/** Which block of ninety days (counted from 1970) a time lies in. */
export const periodOf = (atMs: number): number => Math.floor(atMs / PERIOD_MS);

/** Whether this person's rating was counted within thirty days of this moment already. */
export const isRatedBy = (sums: readonly RatingSum[], personId: string, atMs: number): boolean =>
  sums.some(({ raters = [] }) =>
    raters.some((rater) => rater.personId === personId && Math.abs(atMs - rater.atMs) < pairOnceMs),
  );

/** Takes back a rating that was added at this time; where its block has merged into the oldest, from there. */
export const takeRating = (
  sums: readonly RatingSum[],
  stars: Stars,
  atMs: number,
  raterId: string | null = null,
): RatingSum[] => {
  const period = Math.max(periodOf(atMs), Math.min(...sums.map((sum) => sum.period)));
  const isOther = (rater: Rater): boolean => rater.personId !== raterId || rater.atMs !== atMs;
  const others = sums.flatMap(({ raters = [] }) => raters).filter(isOther);
  return sums
    .map((sum) => (sum.period === period ? { ...sum, count: sum.count - 1, starsTotal: sum.starsTotal - stars } : sum))
    .filter((sum) => sum.count > 0)
    .map((sum, place) => withRaters(sum, place === 0 ? others : []));
};

/**
 * Adds one rating and merges everything older than the blocks kept, newest first. The number of ratings is never lost.
 * Raters stand in the block that is newest now and are dropped after thirty days.
 */
export const addRating = (
  sums: readonly RatingSum[],
  stars: Stars,
  atMs: number,
  raterId: string | null = null,
): RatingSum[] => {
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
  const raters = ratersAfter(sums, raterId === null ? [] : [{ personId: raterId, atMs }]);
  return [...merged.values()]
    .sort((a, b) => b.period - a.period)
    .map((sum, place) => withRaters(sum, place === 0 ? raters : []));
};

function ratersAfter(sums: readonly RatingSum[], added: readonly Rater[]): readonly Rater[] {
  const all = [...sums.flatMap(({ raters = [] }) => raters), ...added];
  const newestMs = Math.max(...all.map(({ atMs }) => atMs));
  return all.filter(({ atMs }) => atMs > newestMs - pairOnceMs);
}

const withRaters = ({ count, period, starsTotal }: RatingSum, raters: readonly Rater[]): RatingSum => ({
  ...{ period, count, starsTotal },
  ...(raters.length === 0 ? {} : { raters }),
});
