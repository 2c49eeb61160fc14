import type { WeekHours } from "../../../domain/mall/week-hours";
import { isWithin } from "../../../domain/areas/is-within";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** A love-points supermarket. `openingHours` are plain words, as they hang on its door; `hours` the same as data, once written. */
export type ShopDocument = {
  readonly _id: string;
  readonly name: string;
  readonly areaId: string;
  readonly placeName: string;
  readonly openingHours: string;
  readonly hours?: WeekHours;
  readonly editKeys?: readonly string[];
};

export async function findShop(shopId: string): Promise<ShopDocument | null> {
  const { data } = await database
    .collection("shops")
    .where(guardedFilter({ _id: shopId }))
    .limit(1)
    .get();
  return (data[0] as ShopDocument | undefined) ?? null;
}

/** Nobody looks after more shops than a list shows. */
const shopsMax = 200;

export async function findShops(shopIds: readonly string[]): Promise<readonly ShopDocument[]> {
  if (shopIds.length === 0) return [];
  const { data } = await database
    .collection("shops")
    .where(guardedFilter({ _id: command.in(shopIds) }))
    .limit(shopsMax)
    .get();
  return data as ShopDocument[];
}

/** The shops of an area and below it. An area's id is the beginning of those below, followed by a dot. */
export async function listShopsIn(areaId: string): Promise<readonly ShopDocument[]> {
  const { data } = await database
    .collection("shops")
    .where(guardedFilter({ areaId: command.and(command.gte(areaId), command.lt(`${areaId}/`)) }))
    .orderBy("areaId", "asc")
    .limit(shopsMax)
    .get();
  return (data as ShopDocument[]).filter((shop) => isWithin(shop.areaId, areaId));
}
