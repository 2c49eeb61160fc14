import { isRequester } from "../../../domain/orders/order-relation";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOrders, toOrder } from "../store/orders-store";
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
    // What was asked for somebody who has ended the binding since is hers alone.
    const shown = as === "volunteer" ? rows : rows.filter((row) => isRequester(toOrder(row), caller.person));
    return done({ orders: shown.map((row) => viewOwnOrder(row, caller.person)), nextCursor });
  },
});
