import type { OrderCandidates } from "./dispatch-candidates";
import type { Exclusion } from "./exclusion";

/**
 * Why nobody was found for a free slot, in words for staff: all who fit are in its other slots, or with other orders; or
 * nobody lives near, nobody knows the trade, those who do were asked already, have their hands full or no time then.
 */
export function whyEmpty(
  { exclusions, matches, order }: OrderCandidates,
  filledSlots: number,
  isAnyLeftOut: boolean,
): string {
  if (matches.length > filledSlots) return "合适的人都派给别的单了";
  if (matches.length > 0) return `附近合适的只有 ${matches.length} 位`;
  if (isAnyLeftOut) return "合适的人都划掉了";
  if (exclusions.length === 0) return "附近没有志愿者";
  const skilled: readonly Exclusion[] = exclusions.filter((code) => code !== "MISSING_SKILL");
  const skills = order.category.requiredSkills.join("、");
  if (skilled.length === 0) return `附近没有会${skills}的人`;
  const who = skills === "" ? "附近的人" : `会${skills}的人`;
  const has = (code: Exclusion) => skilled.includes(code);
  if (has("DECLINED")) return `${who}问过了，没有人接`;
  if (has("TOO_MANY_OPEN")) return `${who}手上都满了`;
  if (has("TIME_CLASH")) return `${who}那个时间都有别的单`;
  if (has("EXPIRED")) return "约定的时间过了";
  if (has("ADULTS_ONLY")) return "附近只有未成年的志愿者";
  return `${who}都不合适去这一家`;
}
