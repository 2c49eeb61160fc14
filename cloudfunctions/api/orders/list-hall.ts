import { communityOf } from "../../../domain/areas/community-of";
import { maskName } from "../../../domain/people/mask";
import { pageRows } from "../../../contract/fields";
import type { Output } from "../../../contract/index";
import { grabberOf } from "../../../domain/orders/available-actions";
import { grabRefusal } from "../../../domain/orders/decide-grab";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOrders, toOrder, type OrderDocument } from "../store/orders-store";

const sorts = {
  soon: { sortBy: "wanted.untilMs", direction: "asc", valueOf: (row: OrderDocument) => row.wanted.untilMs },
  points: { sortBy: "pointsRank", direction: "desc", valueOf: (row: OrderDocument) => row.pointsRank },
} as const;

/** Open orders of the volunteer's community, without any name, door or phone. Two round trips a page. */
export const listHall = handle<"orders.listHall">()({
  async run({ sort, cursor }, caller) {
    if (caller.person.volunteer === null) return refuse("NOT_A_VOLUNTEER");
    const { direction, sortBy, valueOf } = sorts[sort];
    const found = await listOrders({
      filter: { communityId: communityOf(caller.person.ancestors), status: "open" },
      sortBy,
      direction,
      after: parseCursor(cursor),
      rows: pageRows,
    });
    const { rows, nextCursor } = pageOf(found, (row) => `${valueOf(row)}|${row._id}`);
    const shown = rows.filter((row) => mightTake(row, caller));
    return done({ orders: shown.map(viewOpenOrder), nextCursor });
  },
});

/** What he could never take is not shown; what only has to wait (too many open orders, an overlapping time) is. */
function mightTake(row: OrderDocument, caller: Caller): boolean {
  const refusal = grabRefusal(
    toOrder(row),
    { ...grabberOf(caller.person), openOrders: [], standing: "approved" },
    caller.nowMs,
  );
  return refusal === null;
}

const viewOpenOrder = (row: OrderDocument): Output<"orders.listHall">["orders"][number] => ({
  orderId: row._id,
  categoryId: row.category.categoryId,
  categoryName: row.category.name,
  text: row.text,
  wanted: row.wanted,
  expiresAtMs: row.wanted.untilMs,
  requesterName: maskName(row.beneficiaryName),
  placeName: row.placeName,
  distanceMeters: null,
  slotCount: row.slotCount,
  freeSlots: row.freeSlots,
  expectedPoints: row.expectedPoints,
  plannedMinutes: row.category.plannedMinutes,
  needs: [...(row.needs ?? [])],
  isUrgent: row.isUrgent ?? false,
});
