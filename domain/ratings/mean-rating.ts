import { periodDays, periodOf, type RatingSum } from "./rating-sums";

/** How a mean is made fair; staff decide, by the policy of stars. */
export type MeanRule = {
  /** What an unknown volunteer is taken to deserve, as a share of five stars. */
  readonly priorMeanPercent: number;
  /** How many imagined ratings of that kind stand beside the real ones. */
  readonly priorWeight: number;
  /** A rating weighs half after so many days. */
  readonly halfLifeDays: number;
};

/**
 * Usually 4.5, between 满意 and 非常满意, as most services end; as heavy as ten ratings, so that one angry neighbour alone
 * never pulls a mean under the 4 that holds a star back; half after about a year, so that people can grow better.
 */
export const usualMeanRule: MeanRule = { priorMeanPercent: 90, priorWeight: 10, halfLifeDays: 360 };

/**
 * A mean that is fair with few ratings (Bayesian): recent ones weigh more, and imagined ones stand beside them. Rounded to
 * one decimal, which is what is shown and also what is compared. Without ratings it is the prior, count 0.
 *
 * Outliers are damped in three ways. The prior: of n ratings one can move the mean by at most 4 / (n + 10) stars. The pair:
 * a neighbour's second rating of the same volunteer within thirty days is kept with the order but not counted here
 * (`isRatedBy`), so nobody lifts or sinks a volunteer alone. Time: an old quarrel fades. Nothing is thrown away
 * for being far from the others, because an honest complaint is an outlier too.
 */
export const meanRating = (
  sums: readonly RatingSum[],
  nowMs: number,
  { halfLifeDays, priorMeanPercent, priorWeight }: MeanRule = usualMeanRule,
): { mean: number; count: number } => {
  const now = periodOf(nowMs);
  let weight = priorWeight;
  let total = (priorMeanPercent / 20) * priorWeight;
  let count = 0;
  for (const sum of sums) {
    const ageDays = Math.max(0, now - sum.period) * periodDays;
    const factor = Math.pow(0.5, ageDays / halfLifeDays);
    weight += factor * sum.count;
    total += factor * sum.starsTotal;
    count += sum.count;
  }
  return { mean: Math.round((total / weight) * 10) / 10, count };
};
