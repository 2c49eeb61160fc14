import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { OrderDocument } from "./orders-store";

/** Several orders at once, each by its id; one that is gone is left out. */
export async function findOrdersByIds(orderIds: readonly string[]): Promise<ReadonlyMap<string, OrderDocument>> {
  const ids = [...new Set(orderIds)];
  if (ids.length === 0) return new Map();
  const { data } = await database
    .collection("orders")
    .where(guardedFilter({ _id: command.in(ids) }))
    .limit(ids.length)
    .get();
  return new Map((data as OrderDocument[]).map((order) => [order._id, order]));
}
