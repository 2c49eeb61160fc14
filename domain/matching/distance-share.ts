import { distanceMeters } from "../areas/distance-meters";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";
import { bounded, fullShare, type PartShare } from "./match-part";

const nearMeters = 100;
/** Told to the hundred metres that places are known to. */
const sayMeters = (meters: number): string => `距离 ${Math.max(1, Math.round(meters / 100)) * 100} 米`;
/** Up to here a fellow volunteer reads that somebody lives near; how near is not his to know. */
const openlyNearMeters = 500;

const gridOf = (ancestors: readonly string[]): string | undefined => ancestors[ancestors.length - 2];

export const isSameGrid = (order: MatchOrder, volunteer: MatchVolunteer): boolean =>
  gridOf(order.ancestors) !== undefined && gridOf(order.ancestors) === gridOf(volunteer.ancestors);

/** From his building to the order's square of the map, whole metres; null where either is not known. */
export const metersBetween = (order: MatchOrder, volunteer: MatchVolunteer): number | null =>
  order.place === null || order.place === undefined || volunteer.place === null
    ? null
    : Math.round(distanceMeters(order.place, volunteer.place));

/**
 * Full within the same building or a hundred metres, nothing from `farMeters` on, evenly in between. Where a place is not
 * known the grid stands for it.
 */
export function distanceShare(order: MatchOrder, volunteer: MatchVolunteer, farMeters: number): PartShare {
  if (order.areaId === volunteer.areaId) return { share: fullShare, reason: "住同一栋楼" };
  const meters = metersBetween(order, volunteer);
  if (meters === null) {
    return isSameGrid(order, volunteer) ? { share: 800, reason: "住同一个网格" } : { share: 400, reason: "" };
  }
  const span = Math.max(1, farMeters - nearMeters);
  return {
    share: bounded(fullShare * (1 - (meters - nearMeters) / span)),
    reason: sayMeters(meters),
    isForStaff: true,
    openReason: meters <= openlyNearMeters ? "住得近" : "",
  };
}
