import { belonged, type Membership } from "../teams/memberships";
import type { RecordedService } from "./tally";
import type { Judgement } from "./time-bank";
import type { UnitFigures } from "./unit-stars";

type Service = RecordedService & { readonly personId: string; readonly orderId?: string | null };

/** Four and five stars are 满意 and 非常满意. */
const satisfiedFrom = 4;

/**
 * What of these services counts for a unit in a quarter: from an order that was judged, not taken back, by somebody who
 * belonged when it was recorded. What staff entered afterwards does not count. Whoever belongs twice, through two teams,
 * counts once, and an order that several served is judged once.
 */
export function countedServices<S extends Service>(services: readonly S[], memberships: readonly Membership[]): S[] {
  return services.filter(
    (one) =>
      one.orderId != null &&
      one.reversed !== true &&
      one.source !== "backfill" &&
      belonged(memberships, one.personId, one.atMs),
  );
}

export function unitFigures(counted: readonly Service[], judgements: readonly Judgement[]): UnitFigures {
  const served = new Set(counted.map(({ orderId, personId }) => `${orderId}:${personId}`));
  const orders = new Set(counted.map(({ orderId }) => orderId));
  const own = judgements.filter(({ orderId }) => orders.has(orderId));
  const stars = own.flatMap((one) => (one.stars === null ? [] : [one.stars]));
  const marks = own.flatMap(({ quality }) => (quality === null ? [] : [quality]));
  const points = own.flatMap(({ awards, orderId }) =>
    awards.filter(({ isReversed, personId }) => isReversed !== true && served.has(`${orderId}:${personId}`)),
  );
  return {
    minutes: counted.reduce((sum, { minutes }) => sum + minutes, 0),
    services: counted.length,
    people: new Set(counted.map(({ personId }) => personId)).size,
    ratings: stars.length,
    satisfied: stars.filter((one) => one >= satisfiedFrom).length,
    judged: marks.length,
    qualityTotal: marks.reduce((sum, mark) => sum + mark, 0),
    points: points.reduce((sum, award) => sum + award.points, 0),
  };
}
