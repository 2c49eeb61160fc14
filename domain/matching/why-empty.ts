import type { OrderCandidates } from "./dispatch-candidates";
import type { Exclusion } from "./exclusion";

/**
 * Why nobody was found for a free slot, in words for staff: nobody lives near, nobody knows the trade, those who do have
 * their hands full or no time then, or all who fit are with other orders.
 */
export function whyEmpty({ exclusions, matches, order }: OrderCandidates, isAnyLeftOut: boolean): string {
  if (matches.length > 0) return "合适的人都派给别的单了";
  if (exclusions.length === 0) return isAnyLeftOut ? "合适的人都划掉了" : "附近没有志愿者";
  const skilled: readonly Exclusion[] = exclusions.filter((code) => code !== "MISSING_SKILL");
  const skills = order.category.requiredSkills.join("、");
  if (skilled.length === 0) return `附近没有会${skills}的人`;
  const who = skills === "" ? "附近的人" : `会${skills}的人`;
  const has = (code: Exclusion) => skilled.includes(code);
  if (has("TOO_MANY_OPEN")) return `${who}手上都满了`;
  if (has("TIME_CLASH")) return `${who}那个时间都有别的单`;
  if (has("EXPIRED")) return "约定的时间过了";
  if (has("ADULTS_ONLY")) return "附近只有未成年的志愿者";
  return `${who}都不合适去这一家`;
}
