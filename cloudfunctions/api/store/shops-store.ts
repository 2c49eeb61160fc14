import { database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** A love-points supermarket. Opening hours are plain words, as they hang on its door. */
export type ShopDocument = {
  readonly _id: string;
  readonly name: string;
  readonly areaId: string;
  readonly placeName: string;
  readonly openingHours: string;
};

export async function findShop(shopId: string): Promise<ShopDocument | null> {
  const { data } = await database
    .collection("shops")
    .where(guardedFilter({ _id: shopId }))
    .limit(1)
    .get();
  return (data[0] as ShopDocument | undefined) ?? null;
}
