import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** A love-points supermarket. Opening hours are plain words, as they hang on its door. */
export type ShopDocument = {
  readonly _id: string;
  readonly name: string;
  readonly areaId: string;
  readonly placeName: string;
  readonly openingHours: string;
}

const keptMs = 60_000;
const kept = new Map<string, { readonly atMs: number; readonly shop: ShopDocument }>();

const isFresh = (shopId: string, nowMs: number): boolean => {
  const known = kept.get(shopId);
  return known !== undefined && nowMs >= known.atMs && nowMs - known.atMs < keptMs;
};

/**
 * Shops by id. They hardly ever change, so a warm instance asks again only after a minute. A shop that is gone reads as one
 * without a name: its vouchers must still be seen.
 */
export async function findShops(
  shopIds: readonly string[],
  nowMs: number,
): Promise<(shopId: string) => Omit<ShopDocument, "_id" | "areaId">> {
  const missing = [...new Set(shopIds)].filter((shopId) => !isFresh(shopId, nowMs));
  if (missing.length > 0) {
    const { data } = await database
      .collection("shops")
      .where(guardedFilter({ _id: command.in(missing) }))
      .limit(missing.length)
      .get();
    for (const shop of data as ShopDocument[]) kept.set(shop._id, { atMs: nowMs, shop });
  }
  return (shopId) => kept.get(shopId)?.shop ?? { name: "", placeName: "", openingHours: "" };
}
