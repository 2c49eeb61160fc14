import { outside, type Row } from "./permission-rows";

/** Where the usual taker holds nothing of it. */
const notHis = {
  inReview: "NOT_FOUND",
  open: "NOT_FOUND",
  offered: "NOT_FOUND",
  returned: "NOT_FOUND",
  answered: "NOT_FOUND",
} as const;

/** The rows of the calls at the door; a part of the table in `permission-table.ts`. */
export const servicePermissions = {
  "orders.showVisitCode": {
    about: "order",
    callers: {
      ...outside,
      requester: { taken: "ok", otherwise: "WRONG_STATUS" },
      daughter: { taken: "ok", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.arrive": {
    about: "order",
    callers: { ...outside, taker: { ...notHis, taken: "ok", otherwise: "WRONG_STATUS" }, others: "NOT_FOUND" },
  },
  // The picture named here is nobody's; one's own is found in the story of repeats.
  "orders.addEvidence": {
    about: "order",
    callers: {
      ...outside,
      taker: { ...notHis, serving: "PHOTO_UNKNOWN", otherwise: "WRONG_STATUS" },
      others: "NOT_FOUND",
    },
  },
  "orders.leave": {
    about: "order",
    callers: { ...outside, taker: { ...notHis, serving: "ok", otherwise: "WRONG_STATUS" }, others: "NOT_FOUND" },
  },
  "orders.confirmAtDoor": {
    about: "order",
    callers: { ...outside, taker: { ...notHis, served: "ok", otherwise: "WRONG_STATUS" }, others: "NOT_FOUND" },
  },
} as const satisfies Readonly<Record<string, Row>>;
