import { monthOfDay } from "../calendar/shanghai-day";
import type { PointsPolicy } from "../policies/points-policy";
import type { Account } from "./account";
import type { AwardedService } from "./transfer";

/** What an account's past leaves of an award. */
export type AwardBounds = {
  /** The how manieth time within thirty days this volunteer helps this person, this time included. */
  readonly meeting: number;
  readonly meetingPercent: number;
  /** Points that day and month still have room for. */
  readonly dayLeft: number;
  readonly monthLeft: number;
};

export const noBounds: AwardBounds = {
  meeting: 1,
  meetingPercent: 100,
  dayLeft: Number.MAX_SAFE_INTEGER,
  monthLeft: Number.MAX_SAFE_INTEGER,
};

const meetingDays = 30;

/**
 * Two who meet again and again within thirty days earn less each time, so that nobody farms points between two accounts;
 * day and month have an end. Counted by the days of the services, not of the judgements, which come when staff have time.
 */
export function awardBounds(
  { earned, met }: Pick<Account, "earned" | "met">,
  { day, metPersonId }: Pick<AwardedService, "day" | "metPersonId">,
  policy: PointsPolicy,
): AwardBounds {
  const before = met.filter((one) => one.personId === metPersonId && Math.abs(day - one.day) < meetingDays).length;
  const sum = (isCounted: (one: number) => boolean) =>
    earned.filter((one) => isCounted(one.day)).reduce((total, { points }) => total + points, 0);
  const monthSum = sum((one) => monthOfDay(one) === monthOfDay(day));
  return {
    meeting: before + 1,
    meetingPercent: meetingPercent(before + 1, policy),
    dayLeft: Math.max(0, policy.dayMaxPoints - sum((one) => one === day)),
    monthLeft: Math.max(0, policy.monthMaxPoints - monthSum),
  };
}

function meetingPercent(meeting: number, policy: PointsPolicy): number {
  const percents = [100, policy.meet2Percent, policy.meet3Percent, policy.meet4Percent];
  return percents[meeting - 1] ?? policy.meet5Percent;
}
