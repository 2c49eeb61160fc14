import type { OrderStatus } from "../../domain/orders/order-status";
import { forAreaStaff, inScopeOnly, outside, type ByState, type Row } from "./permission-rows";

/** Only while a volunteer is on the way or at the door. */
const forRequester: ByState<OrderStatus> = { taken: "ok", serving: "ok", otherwise: "WRONG_STATUS" };

/** The rows of the calls for help during a service; a part of the table in `permission-table.ts`. */
export const alarmPermissions = {
  "alarms.raise": {
    about: "order",
    callers: {
      ...outside,
      requester: forRequester,
      daughter: forRequester,
      taker: {
        taken: "ok",
        serving: "ok",
        inReview: "NOT_FOUND",
        open: "NOT_FOUND",
        offered: "NOT_FOUND",
        answered: "NOT_FOUND",
        returned: "NOT_FOUND",
        otherwise: "WRONG_STATUS",
      },
      others: "NOT_FOUND",
    },
  },
  "alarms.list": forAreaStaff,
  "alarms.answer": inScopeOnly,
  "alarms.close": inScopeOnly,
} as const satisfies Record<string, Row>;
