import type { PastOrder } from "../../../domain/categories/policy-effect";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { toOrder, type OrderDocument } from "./orders-store";

/** As many orders as a preview looks at. */
export const pastOrdersMax = 500;

/** Orders of one kind and of these areas since a moment, newest first; one more than are looked at when there are more. */
export async function listPastOrders(
  categoryId: string,
  areaIds: readonly string[],
  sinceMs: number,
): Promise<readonly PastOrder[]> {
  const { data } = await database
    .collection("orders")
    .where(
      guardedFilter({
        "category.categoryId": categoryId,
        createdAtMs: command.gte(sinceMs),
        ancestors: command.in([...areaIds]),
      }),
    )
    .orderBy("createdAtMs", "desc")
    .limit(pastOrdersMax + 1)
    .get();
  return (data as OrderDocument[]).map((document) => ({
    ...toOrder(document),
    wasReviewed: document.journal[0]?.status === "inReview",
  }));
}
