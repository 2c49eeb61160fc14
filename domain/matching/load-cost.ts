import { weightSum, type MatchingPolicy } from "../policies/matching-policy";
import { eachHeld } from "./free-time-share";
import { fullShare } from "./match-part";
import { scoreMax } from "./score-match";

/**
 * What one more order takes from somebody's score, whole: the time it takes and the work it adds to. The score knows what he
 * holds already; what a batch gives him besides counts by this.
 */
export const loadCostOf = (policy: MatchingPolicy): number =>
  Math.round(
    (scoreMax * ((policy.freeTimeWeight * eachHeld) / fullShare + policy.fairnessWeight / policy.fullLoad)) /
      Math.max(1, weightSum(policy)),
  );

/** What it costs in all that somebody gets so many orders of one batch: nothing for the first, ever more for the next. */
export const loadOf = (orders: number, loadCost: number): number => (loadCost * orders * (orders - 1)) / 2;
