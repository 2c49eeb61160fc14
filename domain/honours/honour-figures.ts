import { meanRating } from "../ratings/mean-rating";
import type { RatingSum } from "../ratings/rating-sums";
import type { RecordSum } from "../records/service-record";

/** What a candidate did in the year. Teams and communities count by the head, so that a large one is not better for its size. */
export type HonourFigures = {
  readonly minutes: number;
  readonly services: number;
  readonly categories: readonly string[];
  /** 1 for a volunteer. */
  readonly members: number;
  readonly ratings: readonly RatingSum[];
};

export const noFigures: HonourFigures = { minutes: 0, services: 0, categories: [], members: 0, ratings: [] };

/** One person's figures from his confirmed records and his ratings. */
export const figuresOf = (sums: readonly RecordSum[], ratings: readonly RatingSum[]): HonourFigures => ({
  minutes: sums.reduce((total, { minutes }) => total + minutes, 0),
  services: sums.reduce((total, { services }) => total + services, 0),
  categories: [...new Set(sums.map(({ categoryName }) => categoryName))].sort(),
  members: 1,
  ratings,
});

/** Several people's figures as one; in whatever order they are added, the sum is the same. */
export const addFigures = (one: HonourFigures, other: HonourFigures): HonourFigures => ({
  minutes: one.minutes + other.minutes,
  services: one.services + other.services,
  categories: [...new Set([...one.categories, ...other.categories])].sort(),
  members: one.members + other.members,
  ratings: addRatings(one.ratings, other.ratings),
});

function addRatings(one: readonly RatingSum[], other: readonly RatingSum[]): readonly RatingSum[] {
  const periods = new Map<number, RatingSum>();
  for (const sum of [...one, ...other]) {
    const before = periods.get(sum.period);
    periods.set(
      sum.period,
      before === undefined
        ? sum
        : { ...before, count: before.count + sum.count, starsTotal: before.starsTotal + sum.starsTotal },
    );
  }
  return [...periods.values()].sort((left, right) => left.period - right.period);
}

export const meanOf = ({ ratings }: HonourFigures, atMs: number): { readonly mean: number; readonly count: number } =>
  meanRating(ratings, atMs);
