import type { OrderRefusal } from "../orders/order-decision";
import type { OrderStatus } from "../orders/order-status";

/**
 * What became of one order of a batch that staff sent out: before whom it was put (`offered`), or why not. `taken` a
 * neighbour was faster; `asked` somebody else asks already; `over` it was cancelled, answered or has run out; `volunteer...`
 * it lies with him; `notReached` the time was up before its turn.
 */
export const dispatchOutcomes = [
  "offered",
  "taken",
  "asked",
  "over",
  "unknown",
  "ownMatter",
  "volunteerBusy",
  "volunteerGone",
  "volunteerUnfit",
  "notReached",
] as const;
export type DispatchOutcome = (typeof dispatchOutcomes)[number];

/** What became of an offer of a batch that is withdrawn. `answered`: it was accepted, declined or has run out before. */
export const undoOutcomes = ["withdrawn", "answered", "unknown", "notReached"] as const;
export type UndoOutcome = (typeof undoOutcomes)[number];

const standing: ReadonlySet<OrderStatus> = new Set(["open", "offered", "inReview"]);
const ended: ReadonlySet<OrderStatus> = new Set(["cancelled", "expired", "answered", "returned"]);

/** Why an order could not be put before somebody, from the refusal and the status it has now. */
export function outcomeOfRefusal(
  code: OrderRefusal | "NOT_FOUND" | "NOT_ALLOWED" | "KEY_REUSED" | "BUSY" | "OWN_MATTER",
  statusNow: OrderStatus | null,
): DispatchOutcome {
  switch (code) {
    case "NOT_OPEN":
      return "asked";
    case "TAKEN":
      return "taken";
    case "EXPIRED":
      return "over";
    case "WRONG_STATUS":
      return statusNow === null || ended.has(statusNow) ? "over" : standing.has(statusNow) ? "asked" : "taken";
    case "TIME_CLASH":
    case "TOO_MANY_OPEN":
      return "volunteerBusy";
    case "NOT_A_VOLUNTEER":
    case "NOT_APPROVED":
    case "SUSPENDED":
      return "volunteerGone";
    case "OWN_MATTER":
      return "ownMatter";
    case "BUSY":
      return "notReached";
    case "NOT_FOUND":
    case "NOT_ALLOWED":
      return "unknown";
    default:
      return "volunteerUnfit";
  }
}
