import { grabRefusal, type GrabRefusal } from "../orders/decide-grab";
import type { MatchOrder } from "./match-order";
import { inHandOf, type MatchVolunteer } from "./match-volunteer";

/** Why somebody is left out before anything is scored. */
export type Exclusion = GrabRefusal | "DECLINED";

/**
 * The hard rule that keeps this volunteer from being asked for this order now, or null: the very rules of grabbing, so that
 * nobody is recommended in vain, with what waits for his answer as if he held it; and who was asked once is left in peace.
 */
export const exclusionOf = (order: MatchOrder, volunteer: MatchVolunteer, nowMs: number): Exclusion | null =>
  order.declinedIds?.includes(volunteer.personId) === true
    ? "DECLINED"
    : grabRefusal(order, { ...volunteer, openOrders: inHandOf(volunteer) }, nowMs);
