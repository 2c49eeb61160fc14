import { weightSum, type MatchingPolicy } from "../policies/matching-policy";
import { distanceShare, isSameGrid, metersBetween } from "./distance-share";
import { fairnessShare } from "./fairness-share";
import { familiarityShare } from "./familiarity-share";
import { freeTimeShare } from "./free-time-share";
import type { MatchOrder } from "./match-order";
import { fullShare, type MatchPart, type MatchPartName, type PartShare } from "./match-part";
import type { MatchVolunteer } from "./match-volunteer";
import { reliabilityShare } from "./reliability-share";
import { skillShare } from "./skill-share";

/** The highest score there is; the cost of a pair is what is missing to it. */
export const scoreMax = 1_000;

/** How well a volunteer fits an order, with the parts that make it up and the words that explain it. */
export type Match = {
  readonly personId: string;
  /** Whole, 0 to `scoreMax`, higher is better: the sum of its parts. */
  readonly score: number;
  readonly parts: readonly MatchPart[];
  readonly reasons: readonly string[];
  /** Of these, what a fellow volunteer may read too. */
  readonly openReasons: readonly string[];
  /** Between his building and the order's square of the map, whole; null where either is not known. */
  readonly distanceMeters: number | null;
  readonly isSameGrid: boolean;
};

/**
 * The one score that ranks the hall, recommends people, chooses whom to tell and feeds the batch dispatch. Each part adds
 * its share of its weight, rounded down, so the parts always sum up to the score. Whoever may not take the order must be
 * left out before (`exclusionOf`).
 */
export function scoreMatch(order: MatchOrder, volunteer: MatchVolunteer, policy: MatchingPolicy, nowMs: number): Match {
  const sum = Math.max(1, weightSum(policy));
  const part = (name: MatchPartName, weight: number, { share, ...words }: PartShare): MatchPart => ({
    name,
    score: Math.floor((scoreMax * weight * share) / (sum * fullShare)),
    ...words,
  });
  const parts = [
    part("familiarity", policy.familiarityWeight, familiarityShare(order, volunteer)),
    part("distance", policy.distanceWeight, distanceShare(order, volunteer, policy.farMeters)),
    part("skill", policy.skillWeight, skillShare(order, volunteer)),
    part("freeTime", policy.freeTimeWeight, freeTimeShare(order, volunteer, nowMs)),
    part("fairness", policy.fairnessWeight, fairnessShare(volunteer, policy.fullLoad, nowMs)),
    part("reliability", policy.reliabilityWeight, reliabilityShare(volunteer, nowMs)),
  ];
  return {
    personId: volunteer.personId,
    score: parts.reduce((total, { score }) => total + score, 0),
    parts,
    reasons: said(parts.map(({ reason }) => reason)),
    openReasons: said(parts.map((one) => (one.isForStaff === true ? (one.openReason ?? "") : one.reason))),
    distanceMeters: metersBetween(order, volunteer),
    isSameGrid: isSameGrid(order, volunteer),
  };
}

const said = (words: readonly string[]): readonly string[] => words.filter((word) => word !== "");
