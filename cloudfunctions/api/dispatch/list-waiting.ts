import type { Output } from "../../../contract/index";
import { mostUrgentMax } from "../../../contract/dispatch";
import { pageRows } from "../../../contract/fields";
import { areaRoles } from "../../../domain/people/role";
import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { command } from "../store/database";
import { countOrders, listOrders, type OrderDocument } from "../store/orders-store";
import { listMostUrgentIds } from "../store/waiting-store";

/** Orders that wait for somebody in the subtree of one's roles, nearest deadline first. */
export const listWaiting = handle<"dispatch.listWaiting">()({
  async run({ cursor }, caller) {
    const filter = waitingIn(caller);
    const [found, total, mostUrgentIds] = await Promise.all([
      listOrders({ filter, sortBy: "dueAtMs", direction: "asc", after: parseCursor(cursor), rows: pageRows }),
      countOrders(filter),
      cursor === undefined ? listMostUrgentIds(filter, mostUrgentMax) : [],
    ]);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.dueAtMs ?? 0}|${row._id}`);
    return done({ orders: rows.map(viewToChoose), nextCursor, total, mostUrgentIds: [...mostUrgentIds] });
  },
});

function waitingIn(caller: Caller) {
  const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
  return { ancestors: scopes.length === 1 ? scopes[0] : command.in(scopes), status: "open" };
}

const viewToChoose = (row: OrderDocument): Output<"dispatch.listWaiting">["orders"][number] => ({
  orderId: row._id,
  categoryName: row.category.name,
  text: row.text,
  wanted: row.wanted,
  placeName: row.placeName,
  freeSlots: row.freeSlots,
  dueAtMs: row.dueAtMs,
  isUrgent: row.isUrgent ?? false,
});
