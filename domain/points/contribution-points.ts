import type { PointsRule } from "./points-rule";

/** What the time served adds to the base, by the minute; half a point counts as one. */
export const contributionPoints = (rule: PointsRule, minutes: number): number =>
  Math.floor((rule.perHourPoints * minutes + 30) / 60);
