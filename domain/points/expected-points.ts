import { contributionPoints } from "./contribution-points";
import type { PointsRule } from "./points-rule";

/** What a volunteer may expect before grabbing: the planned time, solved, 满意. Five stars can make it a little more. */
export const expectedPoints = (rule: PointsRule, plannedMinutes: number): number =>
  Math.min(rule.basePoints + contributionPoints(rule, plannedMinutes), rule.maxPoints);
