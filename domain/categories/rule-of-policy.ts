import type { CategoryRule } from "../orders/category-rule";
import type { CategoryPolicy } from "./category-policy";

/** What an order made now keeps of the policy in force. */
export const ruleOfPolicy = (categoryId: string, policy: CategoryPolicy): CategoryRule => ({
  categoryId,
  policyVersion: policy.version,
  name: policy.name,
  plannedMinutes: policy.plannedMinutes,
  mustReview: policy.mustReview,
  requiredSkills: policy.requiredSkills,
  slotCount: policy.slotCount,
  takersNeeded: policy.takersNeeded,
  asksPhotos: policy.asksPhotos,
  needsRecheck: policy.needsRecheck,
  forbidden: policy.forbidden,
  risk: policy.risk,
  deadlines: policy.deadlines,
  pointsRule: policy.pointsRule,
});
