import type { Output } from "../../../contract/index";
import { pageRows } from "../../../contract/fields";
import { areaRoles } from "../../../domain/people/role";
import { scopesAt } from "../../../domain/people/held-roles";
import { reachedLevel } from "../../../domain/orders/escalation";
import { isLowRating } from "../../../domain/orders/judgements";
import { maskText } from "../../../domain/people/mask-text";
import type { OrderStatus } from "../../../domain/orders/order-status";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { parseCursor } from "../page";
import { command } from "../store/database";
import { countOrders, listOrders, toOrder, withStatus, type OrderDocument } from "../store/orders-store";

const queues = {
  inReview: ["inReview"],
  open: ["open", "offered"],
  serving: ["taken", "serving", "served"],
  toEvaluate: ["confirmed"],
  stuck: ["stuck", "disputed"],
} as const satisfies Record<string, readonly OrderStatus[]>;
type Queue = keyof typeof queues;

/** What waits in the subtree of one's roles, nearest deadline first, with the size of every queue. */
export const listQueue = handle<"orders.listQueue">()({
  async run({ queue, cursor }, caller) {
    const [urgent, found, inReview, open, serving, toEvaluate, stuck] = await Promise.all([
      listUrgent(queue, caller),
      listOrders({
        filter: { ancestors: inScopes(caller), status: withStatus(queues[queue]) },
        sortBy: "dueAtMs",
        direction: "asc",
        after: parseCursor(cursor),
        rows: pageRows,
      }),
      countQueue("inReview", caller),
      countQueue("open", caller),
      countQueue("serving", caller),
      countQueue("toEvaluate", caller),
      countQueue("stuck", caller),
    ]);
    const { rows, nextCursor } = urgentFirst(urgent, found, cursor === undefined);
    return done({ orders: rows.map(viewForStaff), nextCursor, counts: { inReview, open, serving, toEvaluate, stuck } });
  },
});

/** More than these at once would be a catastrophe; the others stand by their deadlines. */
const urgentMax = 10;

const listUrgent = (queue: Queue, caller: Caller): Promise<readonly OrderDocument[]> =>
  listOrders({
    filter: { ancestors: inScopes(caller), isUrgent: true, status: withStatus(queues[queue]) },
    sortBy: "dueAtMs",
    direction: "asc",
    after: null,
    rows: urgentMax - 1,
  });

/** What sounds like danger to life leads the first page, and no later page shows it a second time. */
function urgentFirst(urgent: readonly OrderDocument[], found: readonly OrderDocument[], isFirstPage: boolean) {
  const rest = found.filter((row) => !urgent.some((one) => one._id === row._id));
  const leading = isFirstPage ? urgent : [];
  const shown = rest.slice(0, pageRows - leading.length);
  const last = shown.at(-1);
  const isMore = rest.length > shown.length || found.length > pageRows;
  return {
    rows: [...leading, ...shown],
    nextCursor: isMore && last !== undefined ? `${last.dueAtMs ?? 0}|${last._id}` : null,
  };
}

const inScopes = (caller: Caller) => {
  const scopes = scopesAt(caller.person, areaRoles, caller.nowMs);
  return scopes.length === 1 ? scopes[0] : command.in(scopes);
};

const countQueue = (queue: Queue, caller: Caller): Promise<number> =>
  countOrders({ ancestors: inScopes(caller), status: withStatus(queues[queue]) });

const viewForStaff = (row: OrderDocument): Output<"orders.listQueue">["orders"][number] => ({
  orderId: row._id,
  categoryName: row.category.name,
  text: row.text,
  status: row.status,
  requesterName: row.beneficiaryName,
  placeName: row.placeName,
  volunteerNames: row.takers.map((taker) => taker.name),
  dueAtMs: row.dueAtMs,
  isUrgent: row.isUrgent ?? false,
  stuckReason: row.status === "disputed" ? objection(row) : (row.stuckReason ?? null),
  level: reachedLevel(toOrder(row)),
  needsFollowUp: owesCall(row),
});

/** Who objects to what, in one line; the whole of it stands on the order's page. */
const objection = ({ dispute }: OrderDocument): string =>
  `${dispute?.side === "volunteer" ? "志愿者" : "居民"}有异议：${maskText(dispute?.story.words ?? "", [])}`;

/** Ratings given before there were call-backs say by themselves that somebody must be rung up. */
const owesCall = ({ rating, staffCall, status }: OrderDocument): boolean =>
  staffCall == null ? status === "confirmed" && isLowRating(rating) : staffCall.heard === null;
