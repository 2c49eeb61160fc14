import { distanceMeters } from "../../../domain/areas/distance-meters";
import type { GeoPoint } from "../../../domain/areas/geo-point";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { pageOverlapMax, type OrderDocument, type PageStart } from "./orders-store";
import { readingList, type Reading } from "./read-together";
import { storedPointOf } from "./rough-place";

const orders = () => database.collection("orders");
const openIn = (communityId: string | null) => ({ communityId, status: "open" });

type NearQuery = {
  readonly communityId: string | null;
  readonly centre: GeoPoint;
  readonly after: PageStart | null;
  readonly rows: number;
};

/** By how much the database's idea of a distance may differ from ours. */
const slackMeters = (meters: number): number => 1 + meters / 1000;

/** Open orders, nearest first. A page goes on behind the distance of the last row, which hardly any other order shares. */
export async function listNearOrders(query: NearQuery): Promise<readonly OrderDocument[]> {
  const { after, centre, communityId, rows } = query;
  const minDistance = after === null ? 0 : Math.max(0, after.sortValue - slackMeters(after.sortValue));
  const geometry = database.Geo.Point(centre.lng, centre.lat);
  const { data } = await orders()
    .where(guardedFilter({ ...openIn(communityId), roughPoint: command.geoNear({ geometry, minDistance }) }))
    .limit(rows + 1 + (after === null ? 0 : pageOverlapMax))
    .get();
  return behind(data as OrderDocument[], query).slice(0, rows + 1);
}

/** The row itself may be gone meanwhile, so distance and, among equals, the order the rows came in decide. */
function behind(rows: readonly OrderDocument[], { after, centre }: NearQuery): readonly OrderDocument[] {
  if (after === null) return rows;
  const start = rows.findIndex((row) => row._id === after.id);
  return start >= 0 ? rows.slice(start + 1) : rows.filter((row) => metersFrom(centre, row) > after.sortValue);
}

/** How far an order's rough point is; what has none was not found by it. */
export const metersFrom = (centre: GeoPoint, row: Pick<OrderDocument, "roughPoint">): number => {
  const point = storedPointOf(row.roughPoint);
  return point === null ? Number.POSITIVE_INFINITY : distanceMeters(centre, point);
};

/** Orders that came into the hall after a moment, newest first. */
export async function listNewlyOpen(
  communityId: string | null,
  sinceMs: number,
  rows: number,
): Promise<readonly OrderDocument[]> {
  const { data } = await orders()
    .where(guardedFilter({ ...openIn(communityId), openedAtMs: command.gt(sinceMs) }))
    .orderBy("openedAtMs", "desc")
    .limit(rows)
    .get();
  return data as OrderDocument[];
}

/** What tells whether an order is still to be had. */
export type OpenState = Pick<OrderDocument, "_id" | "status" | "freeSlots" | "wanted">;

export const openStates = (ids: readonly string[], max: number): Reading<readonly OpenState[]> => ({
  ...readingList<OpenState>("orders", { _id: command.in([...ids]) }, { _id: 1 }, max),
  fields: { status: 1, freeSlots: 1, wanted: 1 },
});
