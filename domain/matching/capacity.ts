import { openOrdersMax } from "../orders/decide-grab";
import type { MatchVolunteer } from "./match-volunteer";

/** How many more orders he may hold. */
export const capacityOf = ({ openOrders }: Pick<MatchVolunteer, "openOrders">): number =>
  Math.max(0, openOrdersMax - openOrders.length);
