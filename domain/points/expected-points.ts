import type { PointsPolicy } from "../policies/points-policy";
import { awardBounds } from "./award-bounds";
import type { Account } from "./account";
import { fullPoints } from "./contribution-points";
import { percentOf } from "./percent-of";
import type { PointsRule } from "./points-rule";

/** What a volunteer may expect before grabbing: the planned time, solved, 满意. Five stars can make it a little more. */
export const expectedPoints = (rule: PointsRule, plannedMinutes: number): number =>
  Math.min(fullPoints(rule, plannedMinutes), rule.maxPoints);

export type Expectation = {
  readonly points: number;
  /** Why it is less than usual for this volunteer; empty when it is not. */
  readonly why: readonly string[];
};

/** The same for one volunteer: who helped the same person lately, or has earned much already, reads so before grabbing. */
export function expectationOf(
  usual: number,
  account: Pick<Account, "earned" | "met">,
  service: { readonly day: number; readonly metPersonId: string },
  policy: PointsPolicy,
): Expectation {
  const { dayLeft, meeting, meetingPercent, monthLeft } = awardBounds(account, service, policy);
  const met = percentOf(usual, meetingPercent);
  const points = Math.min(met, dayLeft, monthLeft);
  return {
    points,
    why: [
      ...(met < usual ? [`30 天里第 ${meeting} 次帮这位邻居，按 ${meetingPercent}% 计`] : []),
      ...(dayLeft < Math.min(met, monthLeft) ? [`一天最多 ${policy.dayMaxPoints} 分，还能记 ${dayLeft} 分`] : []),
      ...(monthLeft < met && monthLeft <= dayLeft
        ? [`一个月最多 ${policy.monthMaxPoints} 分，还能记 ${monthLeft} 分`]
        : []),
    ],
  };
}
