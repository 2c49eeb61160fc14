import { fridayTenMs, type OrderStory } from "../orders/order-builders";
import { firstPolicy } from "../policies/policies";
import type { DispatchWish, OrderToDispatch } from "./dispatch-wish";
import { aHelper, anAskedOrder, northBy } from "./match-builders";
import type { MatchVolunteer } from "./match-volunteer";
import { proposeDispatch } from "./propose-dispatch";
import type { Proposal } from "./proposal";

// For tests: orders and volunteers along one street that runs north, so that metres can be read off.

type StreetOrder = OrderStory & { readonly meters?: number; readonly isUrgent?: boolean };

/** In a building of its own: nobody of the street lives in the same. */
export const orderAt = (orderId: string, story: StreetOrder = {}): OrderToDispatch => {
  const { meters = 0, isUrgent = false, ...asked } = story;
  const areaId = `zc.gangshan.houbali.g03.${orderId}`;
  return { ...anAskedOrder(asked, { orderId, areaId, place: northBy(meters) }), isUrgent };
};

type StreetVolunteer = Partial<MatchVolunteer> & { readonly meters?: number };

export const volunteerAt = (personId: string, { meters = 0, ...more }: StreetVolunteer = {}): MatchVolunteer =>
  aHelper(personId, { place: northBy(meters), ...more });

/** Everybody is near everything. */
export const wishFor = (
  orders: readonly OrderToDispatch[],
  volunteers: readonly MatchVolunteer[],
  more: Partial<DispatchWish> = {},
): DispatchWish => ({
  orders,
  near: () => volunteers,
  fixed: [],
  without: [],
  policy: firstPolicy("matching").value,
  nowMs: fridayTenMs,
  ...more,
});

/** The proposal with all the time it needs. */
export function proposed(wish: DispatchWish): Proposal {
  const search = proposeDispatch(wish);
  for (;;) {
    const slice = search.next();
    if (slice.done === true) return slice.value;
  }
}

/** "order: volunteer, volunteer", by order. */
export const whoGoes = ({ orders }: Proposal): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(
    orders.map(({ order, volunteers }) => [order.orderId, volunteers.map(({ personId }) => personId).sort()]),
  );
