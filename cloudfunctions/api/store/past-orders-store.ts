import type { Order } from "../../../domain/orders/order";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { toOrder, type OrderDocument } from "./orders-store";

/** An order, and whether staff looked at it before it was published. */
type PastOrder = Order & { readonly wasReviewed: boolean };

/** As many orders as a preview looks at. */
export const pastOrdersMax = 500;

/** Orders of these areas since a moment, of one kind or of all, newest first; one more than are looked at when there are more. */
export async function listPastOrders(
  categoryId: string | null,
  areaIds: readonly string[],
  sinceMs: number,
): Promise<readonly PastOrder[]> {
  const { data } = await database
    .collection("orders")
    .where(
      guardedFilter({
        ...(categoryId === null ? {} : { "category.categoryId": categoryId }),
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
