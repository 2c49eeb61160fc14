import type { PointsPolicy } from "../policies/points-policy";
import type { Entry } from "./entry";

/**
 * What two people of the staff can move without an order. The best documented fraud of volunteer systems is entering hours
 * for friends, so each bound is a little more than an honest month needs.
 */
export type EntryLimits = {
  /** For one entry. */
  readonly pointsMax: number;
  readonly minutesMax: number;
  /** What is entered afterwards must still be remembered by those who were there. */
  readonly daysBackMax: number;
  /** For one who asks, approved within a calendar month. */
  readonly monthPointsMax: number;
  readonly monthMinutesMax: number;
  /** Whoever approves may do so for as much as this many askers. */
  readonly approverTimes: number;
};

/** By the policy in force. Approving is what few do for many, so it is bounded four times as wide as asking. */
export const entryLimitsOf = (policy: PointsPolicy): EntryLimits => ({
  pointsMax: policy.grantMaxPoints,
  monthPointsMax: policy.grantMonthMaxPoints,
  minutesMax: policy.backfillMaxMinutes,
  monthMinutesMax: policy.backfillMonthMaxMinutes,
  daysBackMax: policy.backfillDaysBack,
  approverTimes: 4,
});

/** What somebody of the staff has put her name to in a month: as the one who asked, and as the one who approved. */
export type EntryBudget = {
  readonly points: number;
  readonly minutes: number;
};

export const emptyBudget: EntryBudget = { points: 0, minutes: 0 };

/** With one more entry. What is taken away counts like what is given: both need somebody's name. */
export const spent = (budget: EntryBudget, { points, minutes }: Pick<Entry, "points" | "minutes">): EntryBudget => ({
  points: budget.points + Math.abs(points),
  minutes: budget.minutes + Math.abs(minutes),
});

export const isOverAsked = (budget: EntryBudget, limits: EntryLimits): boolean =>
  budget.points > limits.monthPointsMax || budget.minutes > limits.monthMinutesMax;

export const isOverApproved = (budget: EntryBudget, limits: EntryLimits): boolean =>
  budget.points > limits.monthPointsMax * limits.approverTimes ||
  budget.minutes > limits.monthMinutesMax * limits.approverTimes;
