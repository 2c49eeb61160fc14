import { slotsMax } from "../orders/category-rule";
import type { PolicyContent } from "./category-policy";
import type { FormField } from "./form-field";

export const policyFaults = ["SLOTS_UNFIT", "POINTS_UNFIT", "FIELD_TWICE", "OPTION_UNFIT"] as const;
export type PolicyFault = (typeof policyFaults)[number];

const hasTwice = (words: readonly string[]): boolean => new Set(words).size < words.length;

/** What makes a policy impossible to live by, or null. Lengths and ranges are the contract's matter. */
export function policyFault(content: PolicyContent): PolicyFault | null {
  const { form, pointsRule, slotCount, takersNeeded } = content;
  if (takersNeeded > slotCount || slotCount > slotsMax || takersNeeded < 1) return "SLOTS_UNFIT";
  if (pointsRule.maxPoints < pointsRule.basePoints) return "POINTS_UNFIT";
  if (hasTwice(form.map(({ fieldId }) => fieldId)) || hasTwice(form.map(({ label }) => label))) return "FIELD_TWICE";
  return form.some(hasUnfitOptions) ? "OPTION_UNFIT" : null;
}

function hasUnfitOptions(field: FormField): boolean {
  if (field.kind !== "choice") return false;
  const { options, usual } = field;
  return options.length < 2 || hasTwice(options) || (usual !== null && !options.includes(usual));
}
