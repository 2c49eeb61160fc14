import { pageRows } from "../../../contract/fields";
import { isLikelyDuplicate } from "../../../domain/orders/likely-duplicate";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { listOrders, toOrder, type OrderDocument } from "../store/orders-store";

/** What this person may have been asked help for already today: unfinished, of the same kind. Two round trips. */
export const findSimilarOrders = handle<"orders.findSimilar">()({
  async run({ beneficiaryId, categoryId }, { nowMs, person }) {
    const asked = { beneficiaryId: beneficiaryId ?? person.personId, categoryId };
    const isFamily = person.family.some((bound) => bound.personId === asked.beneficiaryId);
    if (asked.beneficiaryId !== person.personId && !isFamily) return refuse("NOT_YOUR_FAMILY");
    const unfinished = await listOrders({
      filter: { parties: `r:${asked.beneficiaryId}`, isFinished: false },
      sortBy: "updatedAtMs",
      direction: "desc",
      after: null,
      rows: pageRows,
    });
    const similar = unfinished.filter((row) => isLikelyDuplicate(toOrder(row), asked, nowMs));
    return done({ orders: similar.slice(0, pageRows).map(viewSimilar) });
  },
});

const viewSimilar = (row: OrderDocument) => ({
  orderId: row._id,
  categoryName: row.category.name,
  text: row.text,
  status: row.status,
  wanted: row.wanted,
});
