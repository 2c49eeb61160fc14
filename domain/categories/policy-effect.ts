import type { Order } from "../orders/order";
import { plannedTimesMax } from "../orders/service-minutes";
import { firstPolicy } from "../policies/policies";
import { awardFor } from "../points/award";
import type { PointsRule } from "../points/points-rule";
import type { CategoryPolicy } from "./category-policy";

/** The part of a past order that tells how it would have fared by another policy. */
export type PastOrder = Pick<Order, "category" | "wanted" | "rating" | "evaluation" | "takers"> & {
  readonly wasReviewed: boolean;
};

export type PolicyEffect = {
  /** Orders whose volunteers would have got other points, and all points of evaluated orders by the old rules and the new. */
  readonly otherPoints: number;
  readonly pointsBefore: number;
  readonly pointsAfter: number;
  readonly otherDeadlines: number;
  /** Orders that would have waited for review and did not, or the other way round. */
  readonly otherReview: number;
};

/** What a policy would have changed for orders that were made by others. Counts only. */
export function policyEffect(orders: readonly PastOrder[], policy: CategoryPolicy): PolicyEffect {
  const points = orders.map((order) => [
    pointsBy(order, order.category.pointsRule, order.category.plannedMinutes),
    pointsBy(order, policy.pointsRule, policy.plannedMinutes),
  ]);
  const sum = (which: 0 | 1) => points.reduce((total, pair) => total + (pair[which] ?? 0), 0);
  return {
    otherPoints: points.filter(([before, after]) => before !== after).length,
    pointsBefore: sum(0),
    pointsAfter: sum(1),
    otherDeadlines: orders.filter((order) => hasOtherDeadlines(order, policy)).length,
    otherReview: orders.filter(({ category }) => category.mustReview !== policy.mustReview).length,
  };
}

/** What the order's volunteers get by a rule, minutes capped by the plan; nothing before the evaluation. */
function pointsBy(order: PastOrder, rule: PointsRule, plannedMinutes: number): number {
  const { evaluation, rating, takers } = order;
  if (evaluation === null) return 0;
  return takers.reduce((total, taker) => {
    const minutes = Math.min(taker.minutes ?? 0, plannedMinutes * plannedTimesMax);
    const stars = rating === null || rating.byRule ? null : rating.stars;
    const { outcome, quality } = evaluation;
    return total + awardFor({ rule, policy: firstPolicy("points"), minutes, stars, outcome, quality }).points;
  }, 0);
}

/** Whether a deadline that this order really met would have been another. */
function hasOtherDeadlines(order: PastOrder, { deadlines }: CategoryPolicy): boolean {
  const old = order.category.deadlines;
  return (
    (order.wasReviewed && old.reviewMinutes !== deadlines.reviewMinutes) ||
    (order.wanted.kind === "soon" && old.takenHours !== deadlines.takenHours) ||
    (order.rating !== null && old.evaluatedDays !== deadlines.evaluatedDays)
  );
}
