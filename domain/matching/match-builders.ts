import { grabberOf } from "../orders/available-actions";
import { anOrder, aVolunteer, type OrderStory } from "../orders/order-builders";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";

// For tests: orders and volunteers as matching sees them.

/** Somewhere in Zoucheng. */
export const centre = { lat: 35.4, lng: 117 };
/** So many metres to the north of it. */
export const northBy = (meters: number) => ({ lat: centre.lat + meters / 111_319, lng: centre.lng });

export const anAskedOrder = (story: OrderStory = {}, more: Partial<MatchOrder> = {}): MatchOrder => ({
  ...anOrder(story),
  place: centre,
  ...more,
});

/** Lives in another building of the same grid, 300 m away, has said nothing about his week and done nothing yet. */
export const aHelper = (personId: string, more: Partial<MatchVolunteer> = {}): MatchVolunteer => ({
  ...grabberOf(aVolunteer(personId)),
  areaId: "zc.gangshan.houbali.g03.b07",
  place: northBy(300),
  freeCells: null,
  takenAtMs: [],
  served: [],
  missedAtMs: [],
  lateGivenBackAtMs: [],
  ...more,
});
