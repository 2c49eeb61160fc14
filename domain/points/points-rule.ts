/** How a category earns. Points are whole numbers; an award keeps the version, so that a later edit never rewrites it. */
export type PointsRule = {
  /** For coming at all. */
  readonly basePoints: number;
  /** On top for each hour served, counted by the minute. */
  readonly perHourPoints: number;
  /** Hard or unloved work counts more, easy work less; left out: 100. */
  readonly difficultyPercent?: number;
  /** Never more than this for one order and one volunteer. */
  readonly maxPoints: number;
  readonly version: string;
};

export const usualDifficultyPercent = 100;

export const difficultyOf = ({ difficultyPercent = usualDifficultyPercent }: Pick<PointsRule, "difficultyPercent">) =>
  difficultyPercent;
