import { notHis } from "./order-permissions";
import { outside, type Row } from "./permission-rows";

/** The order had its taker, whatever came of it. */
const whereHeCame = { ...notHis, otherwise: "ok" } as const;

/** The rows of what matching goes by; a part of the table in `permission-table.ts`. */
export const matchingPermissions = {
  "people.setFreeTime": {
    about: "nothing",
    callers: { ...outside, volunteer: "ok", farVolunteer: "ok", taker: "ok", others: "NOT_A_VOLUNTEER" },
  },
  "people.setBarred": {
    about: "order",
    callers: {
      ...outside,
      requester: whereHeCame,
      daughter: whereHeCame,
      gridWorker: whereHeCame,
      staff: whereHeCame,
      admin: whereHeCame,
      others: "NOT_FOUND",
    },
  },
} as const satisfies Readonly<Record<string, Row>>;
