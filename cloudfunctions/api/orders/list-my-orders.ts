import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOrders } from "../store/orders-store";
import { pageRows } from "../../../contract/fields";
import { viewOwnOrder } from "./view-own-order";

/** What I asked for, or what I took: newest first. */
export const listMyOrders = handle<"orders.listMine">()({
  async run({ as, cursor }, caller) {
    const found = await listOrders({
      filter: { parties: `${as === "requester" ? "r" : "t"}:${caller.person.personId}` },
      sortBy: "updatedAtMs",
      direction: "desc",
      after: parseCursor(cursor),
      rows: pageRows,
    });
    const { rows, nextCursor } = pageOf(found, (row) => `${row.updatedAtMs}|${row._id}`);
    return done({ orders: rows.map((row) => viewOwnOrder(row, caller.person)), nextCursor });
  },
});
