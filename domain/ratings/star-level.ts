/** Hours needed for one to five stars, the steps of the national scheme for starred volunteers. */
const HOURS_FOR_STARS = [100, 300, 600, 1000, 1500] as const;

/** Under this mean rating a volunteer wears one star less than the hours alone would give. */
const MEAN_TO_KEEP_STARS = 4;

export type StarLevel = {
  /** 0 to 5. */
  readonly level: number;
  /** Minutes still to serve for one more star; 0 when only the rating is missing, null with five stars. */
  readonly minutesToNext: number | null;
  readonly isHeldDown: boolean;
};

/** Stars by permanent hours (in minutes), one fewer while the mean rating is under 4; never below none. */
export const starLevelOf = (minutes: number, mean: number): StarLevel => {
  const earned = HOURS_FOR_STARS.filter((hours) => minutes >= hours * 60).length;
  const isHeldDown = earned > 0 && mean < MEAN_TO_KEEP_STARS;
  const next = HOURS_FOR_STARS[earned];
  const minutesToNext = next === undefined ? null : next * 60 - minutes;
  return isHeldDown
    ? { level: earned - 1, minutesToNext: 0, isHeldDown }
    : { level: earned, minutesToNext, isHeldDown };
};
