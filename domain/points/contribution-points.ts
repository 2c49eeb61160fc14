import { percentOf } from "./percent-of";
import { difficultyOf, type PointsRule } from "./points-rule";

/** What the time served adds to the base, by the minute; half a point counts as one. */
export const contributionPoints = (rule: PointsRule, minutes: number): number =>
  Math.floor((rule.perHourPoints * minutes + 30) / 60);

/** Base and time by the difficulty of the work, before anybody judged it. */
export const fullPoints = (rule: PointsRule, minutes: number): number =>
  percentOf(rule.basePoints + contributionPoints(rule, minutes), difficultyOf(rule));
