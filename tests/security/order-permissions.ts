import { forResidents, outside, type Row } from "./permission-rows";

/** Where the usual taker holds nothing of it. */
export const notHis = {
  inReview: "NOT_FOUND",
  open: "NOT_FOUND",
  offered: "NOT_FOUND",
  returned: "NOT_FOUND",
  answered: "NOT_FOUND",
} as const;

/** The rows of the calls about orders; a part of the table in `permission-table.ts`. */
export const orderPermissions = {
  "orders.showHome": forResidents,
  "orders.publish": forResidents,
  "orders.findSimilar": forResidents,
  "orders.listMine": forResidents,
  "orders.show": {
    about: "order",
    callers: {
      ...outside,
      requester: "ok",
      daughter: "ok",
      taker: { inReview: "NOT_FOUND", returned: "NOT_FOUND", answered: "NOT_FOUND", otherwise: "ok" },
      // Also where it is full: he may wait for a slot.
      volunteer: { open: "ok", offered: "ok", taken: "ok", otherwise: "NOT_FOUND" },
      gridWorker: "ok",
      staff: "ok",
      admin: "ok",
      others: "NOT_FOUND",
    },
  },
  "orders.listHall": {
    about: "nothing",
    callers: { ...outside, volunteer: "ok", farVolunteer: "ok", taker: "ok", others: "NOT_A_VOLUNTEER" },
  },
  "orders.countNewInHall": {
    about: "nothing",
    callers: { ...outside, volunteer: "ok", farVolunteer: "ok", taker: "ok", others: "NOT_A_VOLUNTEER" },
  },
  "orders.listNearby": {
    about: "order",
    callers: { ...outside, volunteer: "ok", farVolunteer: "NOT_FOUND", taker: "ok", others: "NOT_A_VOLUNTEER" },
  },
  "orders.grab": {
    about: "order",
    callers: {
      ...outside,
      volunteer: {
        open: "ok",
        inReview: "NOT_OPEN",
        offered: "NOT_OPEN",
        answered: "NOT_OPEN",
        returned: "NOT_OPEN",
        cancelled: ["TAKEN", "NOT_OPEN"],
        expired: "EXPIRED",
        otherwise: "TAKEN",
      },
      // Whoever has it and taps again has it still; what is over cannot be taken a second time.
      taker: {
        open: "ok",
        taken: "ok",
        serving: "ok",
        inReview: "NOT_OPEN",
        offered: "NOT_OPEN",
        answered: "NOT_OPEN",
        returned: "NOT_OPEN",
        expired: ["EXPIRED", "TAKEN"],
        otherwise: ["TAKEN", "NOT_OPEN"],
      },
      farVolunteer: {
        open: "OUT_OF_AREA",
        expired: "EXPIRED",
        otherwise: ["OUT_OF_AREA", "TAKEN", "NOT_OPEN"],
      },
      others: "NOT_A_VOLUNTEER",
    },
  },
  "orders.giveBack": {
    about: "order",
    callers: {
      ...outside,
      taker: {
        inReview: "NOT_FOUND",
        offered: "NOT_FOUND",
        answered: "NOT_FOUND",
        open: "NOT_FOUND",
        returned: "NOT_FOUND",
        taken: "ok",
        otherwise: "WRONG_STATUS",
      },
      others: "NOT_FOUND",
    },
  },
  "orders.cancel": {
    about: "order",
    callers: {
      ...outside,
      requester: { inReview: "ok", open: "ok", taken: "ok", offered: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      daughter: { inReview: "ok", open: "ok", taken: "ok", offered: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.confirm": {
    about: "order",
    callers: {
      ...outside,
      requester: { served: "ok", otherwise: "WRONG_STATUS" },
      daughter: { served: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.listQueue": {
    about: "nothing",
    callers: {
      ...outside,
      gridWorker: "ok",
      farGridWorker: "ok",
      staff: "ok",
      farStaff: "ok",
      admin: "ok",
      others: "NOT_ALLOWED",
    },
  },
  "orders.review": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { inReview: "ok", otherwise: "WRONG_STATUS" },
      staff: { inReview: "ok", otherwise: "WRONG_STATUS" },
      admin: { inReview: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.evaluate": {
    about: "order",
    callers: {
      ...outside,
      staff: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      admin: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.answer": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { inReview: "ok", open: "ok", offered: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      staff: { inReview: "ok", open: "ok", offered: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      admin: { inReview: "ok", open: "ok", offered: "ok", stuck: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.cannotDo": {
    about: "order",
    callers: {
      ...outside,
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
  "orders.reportNoShow": {
    about: "order",
    callers: {
      ...outside,
      requester: { taken: "ok", otherwise: "WRONG_STATUS" },
      daughter: { taken: "ok", otherwise: "WRONG_STATUS" },
      gridWorker: { taken: "ok", otherwise: "WRONG_STATUS" },
      staff: { taken: "ok", otherwise: "WRONG_STATUS" },
      admin: { taken: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.arriveForCaller": {
    about: "order",
    callers: {
      ...outside,
      // Before anybody has come there is nobody to vouch for.
      gridWorker: { taken: "ok", open: "COMPANION_NEEDED", offered: "COMPANION_NEEDED", otherwise: "WRONG_STATUS" },
      staff: { taken: "ok", open: "COMPANION_NEEDED", offered: "COMPANION_NEEDED", otherwise: "WRONG_STATUS" },
      admin: { taken: "ok", open: "COMPANION_NEEDED", offered: "COMPANION_NEEDED", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.confirmForCaller": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { served: "ok", otherwise: "WRONG_STATUS" },
      staff: { served: "ok", otherwise: "WRONG_STATUS" },
      admin: { served: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.reopen": {
    about: "order",
    callers: {
      ...outside,
      requester: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      daughter: { confirmed: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.handle": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { stuck: "ok", otherwise: "WRONG_STATUS" },
      staff: { stuck: "ok", otherwise: "WRONG_STATUS" },
      admin: { stuck: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
  "orders.republish": {
    about: "order",
    callers: {
      ...outside,
      gridWorker: { stuck: "ok", otherwise: "WRONG_STATUS" },
      staff: { stuck: "ok", otherwise: "WRONG_STATUS" },
      admin: { stuck: "ok", otherwise: "WRONG_STATUS" },
      farGridWorker: "NOT_FOUND",
      farStaff: "NOT_FOUND",
      others: "NOT_ALLOWED",
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
