import { communityOf } from "../areas/community-of";
import { distanceMeters } from "../areas/distance-meters";
import type { GeoPoint } from "../areas/geo-point";

type Placed = { readonly orderId: string; readonly ancestors: readonly string[]; readonly place?: GeoPoint | null };

/** Orders of one community that stand so near together that the same neighbours come into question. */
export type Neighbourhood<O> = {
  readonly communityId: string;
  /** The middle of its orders; null where none has a known place. */
  readonly centre: GeoPoint | null;
  readonly orders: readonly O[];
};

/** Within this of its first order an order belongs to a neighbourhood. Metres. */
const reachMeters = 1_500;

/**
 * Parts orders into neighbourhoods, each of them in one: so a hundred orders of one estate ask for its volunteers once.
 * What has no known place stands together by community; what lies in no community is left out, as nobody may take it.
 * The order they are given in makes no difference.
 */
export function neighbourhoodsOf<O extends Placed>(orders: readonly O[]): readonly Neighbourhood<O>[] {
  const found: { communityId: string; first: GeoPoint | null; orders: O[] }[] = [];
  for (const order of [...orders].sort((one, other) => (one.orderId < other.orderId ? -1 : 1))) {
    const communityId = communityOf(order.ancestors);
    if (communityId === null) continue;
    const place = order.place ?? null;
    const home = found.find((one) => one.communityId === communityId && isNear(one.first, place));
    if (home === undefined) found.push({ communityId, first: place, orders: [order] });
    else home.orders.push(order);
  }
  return found.map((one) => ({ communityId: one.communityId, orders: one.orders, centre: middleOf(one.orders) }));
}

const isNear = (one: GeoPoint | null, other: GeoPoint | null): boolean =>
  one === null || other === null ? one === other : distanceMeters(one, other) <= reachMeters;

function middleOf(orders: readonly Placed[]): GeoPoint | null {
  const places = orders.flatMap(({ place }) => (place === null || place === undefined ? [] : [place]));
  if (places.length === 0) return null;
  const mean = (of: (place: GeoPoint) => number) => places.reduce((sum, place) => sum + of(place), 0) / places.length;
  return { lat: mean(({ lat }) => lat), lng: mean(({ lng }) => lng) };
}
