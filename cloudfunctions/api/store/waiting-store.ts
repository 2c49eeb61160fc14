import type { Fields } from "./cloud-database";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** The ids of the orders with the nearest deadlines, in this order. */
export async function listMostUrgentIds(filter: Fields, rows: number): Promise<readonly string[]> {
  const { data } = await database
    .collection("orders")
    .where(guardedFilter(filter))
    .orderBy("dueAtMs", "asc")
    .field({ _id: true })
    .limit(rows)
    .get();
  return (data as { readonly _id: string }[]).map(({ _id }) => _id);
}
