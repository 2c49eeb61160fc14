import type { PolicyField, PolicyValue } from "./policy-field";

const weight = { unit: "分", min: 0, max: 100 } as const;
const people = { unit: "位", min: 1, max: 50 } as const;
const meters = { unit: "米", min: 100, max: 20_000 } as const;

/** By what volunteers are recommended, and how many are told of a new order. Only the ratio of the weights counts. */
export const matchingFields = [
  { name: "distanceWeight", label: "距离占", ...weight, usual: 35 },
  { name: "skillWeight", label: "手艺占", ...weight, usual: 10 },
  { name: "freeTimeWeight", label: "有没有空占", ...weight, usual: 20 },
  { name: "reliabilityWeight", label: "靠得住占", ...weight, usual: 15 },
  { name: "fairnessWeight", label: "最近接得少占", ...weight, usual: 12 },
  { name: "familiarityWeight", label: "帮过这一位占", ...weight, usual: 8 },
  { name: "farMeters", label: "多远就不算近了", ...meters, usual: 3_000 },
  { name: "fullLoad", label: "30 天接多少单就算多了", unit: "单", min: 1, max: 40, usual: 12 },
  { name: "emptySlotPrice", label: "空一个名额抵多少分", unit: "分", min: 1_001, max: 100_000, usual: 2_000 },
  { name: "noticesPerDay", label: "一个人一天最多通知", unit: "次", min: 1, max: 50, usual: 5 },
  { name: "ring1People", label: "新求助先通知", ...people, usual: 5 },
  { name: "ring1Meters", label: "先通知的在多远以内", ...meters, usual: 500 },
  { name: "ring2People", label: "没人接再通知", ...people, usual: 10 },
  { name: "ring2Meters", label: "再通知的在多远以内", ...meters, usual: 1_500 },
  { name: "ring3People", label: "还没人接，全社区通知", ...people, usual: 20 },
] as const satisfies readonly PolicyField[];

export type MatchingPolicy = PolicyValue<typeof matchingFields>;

export const matchingPolicyFaults = ["NO_MATCH_WEIGHT", "RINGS_SHRINK"] as const;
export type MatchingPolicyFault = (typeof matchingPolicyFaults)[number];

/** Something must weigh, and a wider ring reaches at least as far. */
export function matchingPolicyFault(policy: MatchingPolicy): MatchingPolicyFault | null {
  if (weightSum(policy) === 0) return "NO_MATCH_WEIGHT";
  return policy.ring2Meters < policy.ring1Meters ? "RINGS_SHRINK" : null;
}

export const weightSum = (policy: MatchingPolicy): number =>
  policy.distanceWeight +
  policy.skillWeight +
  policy.freeTimeWeight +
  policy.reliabilityWeight +
  policy.fairnessWeight +
  policy.familiarityWeight;
