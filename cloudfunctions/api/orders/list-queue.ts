import type { Output } from "../../../contract/index";
import { pageRows } from "../../../contract/fields";
import { areaRoles } from "../../../domain/people/role";
import { scopesAt } from "../../../domain/people/held-roles";
import type { OrderStatus } from "../../../domain/orders/order-status";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { command } from "../store/database";
import { countOrders, listOrders, withStatus, type OrderDocument } from "../store/orders-store";

const queues = {
  inReview: ["inReview"],
  open: ["open", "offered"],
  serving: ["taken", "serving", "served"],
  toEvaluate: ["confirmed"],
  stuck: ["stuck"],
} as const satisfies Record<string, readonly OrderStatus[]>;
type Queue = keyof typeof queues;

/** Orders without a deadline of their own (being served) come last in any order by deadline. */
const lowStars = 2;

/** What waits in the subtree of one's roles, nearest deadline first, with the size of every queue. */
export const listQueue = handle<"orders.listQueue">()({
  async run({ queue, cursor }, caller) {
    const [found, inReview, open, serving, toEvaluate, stuck] = await Promise.all([
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
    const { rows, nextCursor } = pageOf(found, (row) => `${row.dueAtMs ?? 0}|${row._id}`);
    return done({ orders: rows.map(viewForStaff), nextCursor, counts: { inReview, open, serving, toEvaluate, stuck } });
  },
});

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
  needsFollowUp: row.rating !== null && (row.rating.stars <= lowStars || row.rating.outcome === "unsolved"),
});
