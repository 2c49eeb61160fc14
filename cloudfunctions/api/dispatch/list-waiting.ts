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
import { countOrders, type OrderDocument } from "../store/orders-store";
import { listMostUrgent, listMostUrgentIds, type WaitingStart } from "../store/waiting-store";

/** Orders that wait for somebody in the subtree of one's roles, the urgent ones first, then by deadline. */
export const listWaiting = handle<"dispatch.listWaiting">()({
  async run({ cursor }, caller) {
    const filter = waitingIn(caller);
    const [found, total, mostUrgentIds] = await Promise.all([
      listMostUrgent({ filter, after: parseStart(cursor), rows: pageRows }),
      countOrders(filter),
      cursor === undefined ? listMostUrgentIds(filter, mostUrgentMax) : [],
    ]);
    const { rows, nextCursor } = pageOf(found, sayStart);
    return done({ orders: rows.map(viewToChoose), nextCursor, total, mostUrgentIds: [...mostUrgentIds] });
  },
});

/** Behind the deadline and the id of a cursor: that this row was an urgent one. */
const urgentMark = "urgent";

const sayStart = ({ _id, dueAtMs, isUrgent }: OrderDocument): string =>
  [dueAtMs ?? 0, _id, ...(isUrgent === true ? [urgentMark] : [])].join("|");

function parseStart(cursor: string | undefined): WaitingStart | null {
  const start = parseCursor(cursor);
  return start && { ...start, isUrgent: cursor?.split("|")[2] === urgentMark };
}

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
