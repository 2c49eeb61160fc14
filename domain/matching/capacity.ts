import { openOrdersMax } from "../orders/decide-grab";
import { inHandOf, type MatchVolunteer } from "./match-volunteer";

/** How many more orders he may be asked for. */
export const capacityOf = (volunteer: Pick<MatchVolunteer, "openOrders" | "offeredOrders">): number =>
  Math.max(0, openOrdersMax - inHandOf(volunteer).length);
