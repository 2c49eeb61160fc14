import { grabRefusal, type GrabRefusal } from "../orders/decide-grab";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";

/** Why somebody is left out before anything is scored: the very rules of grabbing, so that nobody is recommended in vain. */
export type Exclusion = GrabRefusal;

/** The hard rule that keeps this volunteer from this order now, or null when he may take it. */
export const exclusionOf = (order: MatchOrder, volunteer: MatchVolunteer, nowMs: number): Exclusion | null =>
  grabRefusal(order, volunteer, nowMs);
