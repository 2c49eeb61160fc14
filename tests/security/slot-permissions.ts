import { notHis } from "./order-permissions";
import { forAreaStaff, foundByNobody, outside, type Row } from "./permission-rows";

/** The rows of the calls about slots: offering them, waiting for them and handing them on; a part of the table in `permission-table.ts`. */
export const slotPermissions = {
  "orders.listCandidates": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: "ok",
      staff: "ok",
      admin: "ok",
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.offer": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { inReview: "ok", open: "ok", offered: "ok", otherwise: "WRONG_STATUS" },
      staff: { inReview: "ok", open: "ok", offered: "ok", otherwise: "WRONG_STATUS" },
      admin: { inReview: "ok", open: "ok", offered: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "dispatch.listWaiting": forAreaStaff,
  // What is not in one's scope is not to be had any more; each order is answered for itself.
  "dispatch.propose": forAreaStaff,
  "dispatch.confirm": forAreaStaff,
  "dispatch.listSent": forAreaStaff,
  "dispatch.readSent": foundByNobody,
  "dispatch.undo": foundByNobody,
  "orders.answerOffer": {
    about: "order",
    callers: { ...outside, taker: { offered: "ok", otherwise: "NOT_FOUND" }, others: "NOT_FOUND" },
  },
  "orders.takeBack": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { offered: "ok", taken: "ok", otherwise: "WRONG_STATUS" },
      staff: { offered: "ok", taken: "ok", otherwise: "WRONG_STATUS" },
      admin: { offered: "ok", taken: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.joinWaiting": {
    about: "order",
    callers: {
      ...outside,
      volunteer: { offered: "ok", taken: "ok", otherwise: "WRONG_STATUS" },
      // He has it, or was asked already.
      taker: "WRONG_STATUS",
      farVolunteer: { offered: "OUT_OF_AREA", taken: "OUT_OF_AREA", otherwise: "WRONG_STATUS" },
      others: "NOT_A_VOLUNTEER",
    },
  },
  // Nobody waits for this order.
  "orders.leaveWaiting": { about: "order", callers: { ...outside, others: "NOT_FOUND" } },
  "orders.listHandOver": {
    about: "order",
    callers: { ...outside, taker: { taken: "ok", otherwise: "NOT_FOUND" }, others: "NOT_FOUND" },
  },
  "orders.handOver": {
    about: "order",
    callers: { ...outside, taker: { ...notHis, taken: "ok", otherwise: "WRONG_STATUS" }, others: "NOT_FOUND" },
  },
  "orders.offerToTeam": {
    about: "order",
    callers: foundByNobody.callers,
  },
} as const satisfies Readonly<Record<string, Row>>;
