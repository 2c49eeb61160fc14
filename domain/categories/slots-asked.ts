import type { PolicyContent } from "./category-policy";
import { slotsMax } from "../orders/category-rule";

/**
 * How many volunteers an order gets: what was asked for where the category lets one choose, else the category's own
 * number. Never fewer than must come together.
 */
export function slotsAsked(
  policy: Pick<PolicyContent, "slotCount" | "slotsChangeable" | "takersNeeded">,
  asked: number | undefined,
): number | "SLOTS_FIXED" {
  if (asked === undefined || asked === policy.slotCount) return policy.slotCount;
  const isPossible = policy.slotsChangeable && asked >= policy.takersNeeded && asked <= slotsMax;
  return isPossible ? asked : "SLOTS_FIXED";
}
