import type { MatchingPolicy } from "../policies/matching-policy";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";

/** An order to be put before somebody. */
export type OrderToDispatch = MatchOrder & {
  /** Danger to life was heard in it: it is served before others where people are short. */
  readonly isUrgent: boolean;
};

export type DispatchPair = { readonly orderId: string; readonly volunteerId: string };

/** What staff want to be proposed: for which orders, among whom, around which pairs of their own. */
export type DispatchWish = {
  readonly orders: readonly OrderToDispatch[];
  /** Who lives near an order; whom staff chose themselves belongs to them too. */
  readonly near: (order: OrderToDispatch) => readonly MatchVolunteer[];
  /** Chosen by staff: kept, if the rules allow it, and the rest is arranged around them. */
  readonly fixed: readonly DispatchPair[];
  /** Struck out by staff. */
  readonly without: readonly DispatchPair[];
  readonly policy: MatchingPolicy;
  readonly nowMs: number;
};
