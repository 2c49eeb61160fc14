import type { CategoryRule } from "../orders/category-rule";
import type { OrderToTake } from "../orders/decide-grab";
import type { Familiar } from "../people/familiar";

/** What matching looks at in an order; `place` is its square of the map, not the door. */
export type MatchOrder = OrderToTake & {
  readonly orderId: string;
  readonly areaId: string;
  readonly category: Pick<CategoryRule, "categoryId" | "name" | "requiredSkills" | "risk">;
  readonly familiar?: readonly Familiar[];
  /** Who was asked for it and did not take it. */
  readonly declinedIds?: readonly string[];
};

/** The order as if it were open: so staff look for somebody while it is still in review, offered, or stuck. */
export const asIfOpen = <O extends MatchOrder>(order: O): O => ({ ...order, status: "open" });
