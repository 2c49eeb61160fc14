import { dayNumberAt } from "../calendar/shanghai-day";
import { hoursForStars, type StarsPolicy } from "../policies/stars-policy";
import { dateOf, dayNumberOf, momentOf } from "../calendar/calendar-day";
import { meanRating } from "../ratings/mean-rating";
import type { RatingSum } from "../ratings/rating-sums";

/** What of an account decides about stars. Points do not, and stars never give points. */
export type StarFacts = {
  readonly minutes: number;
  readonly ratings: readonly RatingSum[];
  /** When proven misconduct last took everything of a service; missing for whoever never had any. */
  readonly vetoAtMs?: number | null;
};

export type StarStanding = {
  /** 0 to 5, as it is shown and as it counts. */
  readonly level: number;
  /** What the hours alone would give. */
  readonly earned: number;
  readonly mean: number;
  readonly count: number;
  /** Minutes still to serve for one more star by hours; null when the hours are enough for five. */
  readonly minutesToNext: number | null;
  readonly isHeldByRating: boolean;
  /** Until when a veto holds one star back; null when none does. */
  readonly heldByVetoUntilMs: number | null;
};

/**
 * Stars by permanent hours (in minutes). A weighted mean under the policy's, and a veto within its months, each hold one
 * star back, never below none; what was earned stays, and the star returns with the reason. This is the only rule of
 * stars: my page, the mall's minimum and the board all ask here.
 */
export function starStanding({ minutes, ratings, vetoAtMs }: StarFacts, policy: StarsPolicy, nowMs: number) {
  const needed = hoursForStars(policy).map((hours) => hours * 60);
  const earned = needed.filter((each) => minutes >= each).length;
  const next = needed[earned];
  const { mean, count } = meanRating(ratings, nowMs, policy);
  const isHeldByRating = earned > 0 && starsPercent(mean) < policy.keepMeanPercent;
  const vetoUntilMs = vetoAtMs == null ? null : monthsAfterMs(vetoAtMs, policy.vetoMonths);
  const heldByVetoUntilMs = earned > 0 && vetoUntilMs !== null && nowMs < vetoUntilMs ? vetoUntilMs : null;
  const held = Number(isHeldByRating) + Number(heldByVetoUntilMs !== null);
  return {
    level: Math.max(0, earned - held),
    earned,
    mean,
    count,
    minutesToNext: next === undefined ? null : next - minutes,
    isHeldByRating,
    heldByVetoUntilMs,
  } satisfies StarStanding;
}

/** A mean as a share of five stars, whole as tenths of a star are. */
const starsPercent = (mean: number): number => Math.round(mean * 20);

/** The first moment of the day so many months later; the thirty-first of a short month is its last day. */
function monthsAfterMs(atMs: number, months: number): number {
  const [year = 0, month = 1, day = 1] = dateOf(dayNumberAt(atMs)).split("-").map(Number);
  const count = year * 12 + (month - 1) + months;
  const first = `${String(Math.floor(count / 12)).padStart(4, "0")}-${String((count % 12) + 1).padStart(2, "0")}-01`;
  const nextFirst = `${String(Math.floor((count + 1) / 12)).padStart(4, "0")}-${String(((count + 1) % 12) + 1).padStart(2, "0")}-01`;
  const daysInMonth = dayNumberOf(nextFirst) - dayNumberOf(first);
  return momentOf(dayNumberOf(first) + Math.min(day, daysInMonth) - 1, "00:00");
}
