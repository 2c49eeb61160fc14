import { inScopeOnly, outside, type ByState, type Row } from "./permission-rows";
import type { OrderStatus } from "../../domain/orders/order-status";

/** Who held a slot reads and writes; in these states nobody holds one, or nobody ever did. */
const forTaker: ByState<OrderStatus> = {
  inReview: "NOT_FOUND",
  open: "NOT_FOUND",
  offered: "NOT_FOUND",
  answered: "NOT_FOUND",
  returned: "NOT_FOUND",
  otherwise: "ok",
};
/** Staff look after what goes on; what is over they have no reason to read. */
const forStaff: ByState<OrderStatus> = {
  evaluated: "THREAD_CLOSED",
  overturned: "THREAD_CLOSED",
  answered: "THREAD_CLOSED",
  returned: "THREAD_CLOSED",
  cancelled: "THREAD_CLOSED",
  expired: "THREAD_CLOSED",
  otherwise: "ok",
};

const parties = {
  about: "order",
  callers: {
    ...outside,
    requester: "ok",
    daughter: "ok",
    taker: forTaker,
    gridWorker: forStaff,
    staff: forStaff,
    admin: forStaff,
    others: "NOT_FOUND",
  },
} as const satisfies Row;

/** The rows of the calls about an order's thread; a part of the table in `permission-table.ts`. */
export const threadPermissions = {
  "thread.list": parties,
  "thread.say": parties,
  "thread.decideHeld": inScopeOnly,
} as const satisfies Record<string, Row>;
