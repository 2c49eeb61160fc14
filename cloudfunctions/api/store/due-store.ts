import type { OrderStatus } from "../../../domain/orders/order-status";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { OrderDocument } from "./orders-store";

/** Orders in these statuses about which the clock has something to do, longest overdue first. */
export async function listOverdueOrders(
  statuses: readonly OrderStatus[],
  nowMs: number,
  rows: number,
): Promise<readonly OrderDocument[]> {
  const { data } = await database
    .collection("orders")
    .where(guardedFilter({ status: command.in(statuses), clockAtMs: command.lte(nowMs) }))
    .orderBy("clockAtMs", "asc")
    .limit(rows)
    .get();
  return data as OrderDocument[];
}
