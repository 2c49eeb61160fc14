import type { CategoryRule } from "../../../domain/orders/category-rule";

/** What both sides read before anything begins. */
export const rulesOf = ({
  forbidden,
  risk,
  takersNeeded,
}: Pick<CategoryRule, "forbidden" | "risk" | "takersNeeded">) => ({
  forbidden: [...forbidden],
  takersNeeded,
  risk,
});
