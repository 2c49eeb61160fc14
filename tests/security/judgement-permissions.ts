import { notHis } from "./order-permissions";
import { outside, type Row } from "./permission-rows";

/** The rows of what is said about a finished service; a part of the table in `permission-table.ts`. */
export const judgementPermissions = {
  "orders.ratePrivately": {
    about: "order",
    callers: {
      ...outside,
      taker: { ...notHis, served: "ok", confirmed: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.recordStaffCall": {
    about: "order",
    callers: {
      ...outside,
      // Nobody was unhappy with any of these orders, so nobody is to be rung up.
      gridWorker: "WRONG_STATUS",
      staff: "WRONG_STATUS",
      admin: "WRONG_STATUS",
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.dispute": {
    about: "order",
    callers: {
      ...outside,
      requester: { evaluated: "ok", otherwise: "WRONG_STATUS" },
      daughter: { evaluated: "ok", otherwise: "WRONG_STATUS" },
      taker: { ...notHis, confirmed: "ok", evaluated: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.replyToDispute": {
    about: "order",
    callers: {
      ...outside,
      // Hers is the story told already: the other side replies.
      requester: "WRONG_STATUS",
      daughter: "WRONG_STATUS",
      taker: { ...notHis, disputed: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.decideDispute": {
    about: "order",
    callers: {
      ...outside,
      // She judged it herself.
      staff: { disputed: "SAME_PERSON", otherwise: "WRONG_STATUS" },
      admin: { disputed: "ok", otherwise: "WRONG_STATUS" },
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
