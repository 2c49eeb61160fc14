import { distanceMeters } from "../../domain/areas/distance-meters";
import type { GeoPoint } from "../../domain/areas/geo-point";
import { communityOf } from "../../domain/areas/community-of";
import { grabRefusal, type Grabber } from "../../domain/orders/decide-grab";
import type { Order } from "../../domain/orders/order";
import type { PlannedPerson } from "./city-plan";
import type { Chance } from "./seeded-chance";

/** So many neighbours think about an order before one of them takes it. */
const thinking = 40;

/** Who takes what in a plan's past. */
export type VolunteerDiary = {
  find(order: Order, atMs: number): Grabber | null;
  /** He has other things to do until then. */
  enter(personId: string, untilMs: number): void;
};

export type DiaryVolunteer = { readonly planned: PlannedPerson; readonly grabber: Grabber; readonly sinceMs: number };

/** Volunteers of the community take one order at a time; those who like to help and live near do it more often. */
export function volunteerDiary(
  volunteers: readonly DiaryVolunteer[],
  placeOf: (order: Order) => GeoPoint,
  chance: Chance,
): VolunteerDiary {
  const neighbours = new Map<string | null, DiaryVolunteer[]>();
  for (const one of volunteers) {
    const communityId = communityOf(one.grabber.ancestors);
    neighbours.set(communityId, [...(neighbours.get(communityId) ?? []), one]);
  }
  const freeFromMs = new Map<string, number>();
  return {
    find(order, atMs) {
      const nearby = neighbours.get(communityOf(order.ancestors)) ?? [];
      const place = placeOf(order);
      const asked = Array.from({ length: nearby.length === 0 ? 0 : thinking }, () => chance.pick(nearby));
      const willing = asked.filter(
        ({ grabber, sinceMs }) =>
          sinceMs <= order.createdAtMs &&
          (freeFromMs.get(grabber.personId) ?? 0) <= order.createdAtMs &&
          grabRefusal(order, grabber, atMs) === null,
      );
      const wish = ({ planned }: DiaryVolunteer): number =>
        (planned.volunteer?.eagerness ?? 0) * Math.exp(-distanceMeters(planned.location, place) / 500) * chance.next();
      const wishes = willing.map((one) => ({ one, wish: wish(one) })).sort((one, other) => other.wish - one.wish);
      return wishes[0]?.one.grabber ?? null;
    },
    enter: (personId, untilMs) => {
      freeFromMs.set(personId, untilMs);
    },
  };
}
