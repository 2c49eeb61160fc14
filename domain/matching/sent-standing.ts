import type { Order } from "../orders/order";
import type { DispatchOutcome } from "./dispatch-outcome";
import { staffingOf } from "./staffing";

/** Why an order of a batch was put before nobody, as far as that is still so while it waits. */
const lastingReasons = [
  "ownMatter",
  "volunteerBusy",
  "volunteerGone",
  "volunteerUnfit",
  "notReached",
] as const satisfies readonly DispatchOutcome[];

/**
 * Where an order of a batch stands now. `waiting`: whom the batch asked has not answered yet, so it can be withdrawn.
 * `asked`: it stands before somebody, but no more by this batch. `declined`, `expired`, `withdrawn`: so the batch's offer
 * ended, and the order is open again; `open`: it is, for another reason. `partlyTaken`: it still has free slots.
 */
export const sentStandings = [
  "waiting",
  "asked",
  "taken",
  "partlyTaken",
  "declined",
  "expired",
  "withdrawn",
  "open",
  "stuck",
  "over",
  ...lastingReasons,
] as const;
export type SentStanding = (typeof sentStandings)[number];

/** What of an order tells where it stands. */
export type SentOrder = Pick<Order, "journal" | "offer" | "status" | "takers">;

export type Sending = {
  readonly batchId: string;
  /** The version of the order with which the batch put it before somebody; null when it never did. */
  readonly sentVersion: number | null;
  /** What was said of it when the batch was sent; null when that was cut off before. */
  readonly outcome: DispatchOutcome | null;
};

/** Where an order of a batch stands now: by the order itself, and by the batch only for what is open again. */
export function sentStanding(order: SentOrder, sending: Sending): SentStanding {
  const standing = staffingOf(order);
  if (standing === "open") return whyOpen(order, sending);
  return standing === "asked" && order.offer?.dispatchId === sending.batchId ? "waiting" : standing;
}

function whyOpen({ journal }: SentOrder, { outcome, sentVersion }: Sending): SentStanding {
  if (sentVersion === null) return lastingReasons.find((reason) => reason === (outcome ?? "notReached")) ?? "open";
  const ending = journal.find(({ status, version }) => version > sentVersion && status !== "offered");
  switch (ending?.event) {
    case "offerDeclined":
      return "declined";
    case "offerExpired":
      return "expired";
    case "takenBack":
      return "withdrawn";
    default:
      return "open";
  }
}
