import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";
import { bounded, fullShare, type PartShare } from "./match-part";

/**
 * Knowing the trade. Whoever lacks a skill that is asked for was left out before, so all who are left know it; where none
 * is asked for, having done the same kind of help lately counts.
 */
export function skillShare(order: MatchOrder, volunteer: MatchVolunteer): PartShare {
  const { categoryId, name, requiredSkills } = order.category;
  if (requiredSkills.length > 0)
    return { share: fullShare, reason: requiredSkills.map((skill) => `会${skill}`).join(" ") };
  const times = volunteer.served.filter((one) => one.categoryId === categoryId).length;
  const share = bounded(500 + 170 * times);
  return times === 0 ? { share, reason: "" } : { share, reason: `做过${name}` };
}
