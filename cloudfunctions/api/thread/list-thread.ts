import { isVisible } from "../../../domain/thread/said";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { staffRole } from "../orders/staff-role";
import { pageOf, parseCursor } from "../page";
import { recordAudit } from "../record-audit";
import { orderById } from "../store/orders-store";
import { listSaid, type SaidDocument } from "../store/thread-store";
import { talkIn } from "./talk-in";

/** One page of an order's thread. That staff read along is written down, once an hour while they do. */
export const listThread = handle<"thread.list">()({
  together: ({ orderId }) => ({ order: orderById(orderId) }),
  async run({ orderId, cursor }, caller, { order }) {
    const talk = talkIn(order, caller);
    if (order === null || talk.kind === "no") return refuse("NOT_FOUND");
    if (talk.kind === "over") return refuse("THREAD_CLOSED");
    const isStaff = talk.side === "staff";
    if (isStaff) await recordReading(caller, orderId, order.areaId);
    const { rows, nextCursor } = pageOf(
      await listSaid(orderId, parseCursor(cursor)),
      (row) => `${row.atMs}|${row._id}`,
    );
    const reader = { personId: caller.person.personId, isStaff };
    const messages = rows.filter((row) => isVisible(row, reader)).map((row) => viewSaid(row, reader.personId));
    return done({ side: talk.side, categoryName: order.category.name, messages, nextCursor });
  },
});

const hourMs = 3_600_000;

const recordReading = (caller: Caller, orderId: string, scope: string): Promise<void> =>
  recordAudit(caller, {
    id: `thread:${orderId}:${caller.person.personId}:${Math.floor(caller.nowMs / hourMs)}`,
    call: "thread.list",
    target: orderId,
    scope,
    role: staffRole(caller),
    outcome: "read",
    reason: "thread",
  });

const viewSaid = ({ _id, side, nameMasked, personId, text, state, atMs }: SaidDocument, readerId: string) => ({
  messageId: _id,
  side,
  name: nameMasked,
  isMine: personId === readerId,
  text,
  state,
  saidAtMs: atMs,
});
