import type { PolicyKind } from "../../../domain/policies/policies";

export const policyNames: Record<PolicyKind, string> = {
  points: "积分怎么算",
  stars: "星级怎么评",
  honours: "年度评选",
  matching: "推荐和通知",
};
