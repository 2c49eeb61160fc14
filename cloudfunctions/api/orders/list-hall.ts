import { communityOf } from "../../../domain/areas/community-of";
import { maskName } from "../../../domain/people/mask";
import { pageRows } from "../../../contract/fields";
import type { Output } from "../../../contract/index";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOrders, type OrderDocument } from "../store/orders-store";

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
    const shown = rows.filter(
      (row) => row.wanted.untilMs > caller.nowMs && row.householdId !== caller.person.householdId,
    );
    return done({ orders: shown.map(viewOpenOrder), nextCursor });
  },
});

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
});
