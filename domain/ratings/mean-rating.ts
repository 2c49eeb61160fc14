import { periodOf, type RatingSum } from "./rating-sums";

/** What an unknown volunteer is taken to deserve: between 满意 and 非常满意, as most services here end. */
const PRIOR_STARS = 4.5;

/** As heavy as ten ratings, so that one angry neighbour alone never pulls a mean under the 4 that holds a star down. */
const PRIOR_WEIGHT = 10;

/** A rating weighs half after a year (four blocks of ninety days), so that people can grow better. */
const PERIODS_TO_HALF = 4;

/**
 * A mean that is fair with few ratings: recent ones weigh more, and ten imagined ratings of 4.5 stand beside them.
 * Rounded to one decimal, which is what is shown and also what is compared. Without ratings it is the prior, count 0.
 */
export const meanRating = (sums: readonly RatingSum[], nowMs: number): { mean: number; count: number } => {
  const now = periodOf(nowMs);
  let weight = PRIOR_WEIGHT;
  let total = PRIOR_STARS * PRIOR_WEIGHT;
  let count = 0;
  for (const sum of sums) {
    const age = Math.max(0, now - sum.period);
    const factor = Math.pow(0.5, age / PERIODS_TO_HALF);
    weight += factor * sum.count;
    total += factor * sum.starsTotal;
    count += sum.count;
  }
  return { mean: Math.round((total / weight) * 10) / 10, count };
};
