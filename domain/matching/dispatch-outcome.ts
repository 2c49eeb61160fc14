import type { Order } from "../orders/order";
import type { OrderRefusal } from "../orders/order-decision";
import { staffingOf } from "./staffing";

/**
 * What became of one order of a batch that staff sent out: before whom it was put (`offered`), or why not. `taken` a
 * neighbour was faster; `partlyTaken` he was, and slots are still free; `open` it was not to be had for a moment, and is
 * again; `asked` somebody else asks already; `stuck` it cannot go on without staff; `over` it was cancelled, answered or
 * overturned, or has run out; `volunteer...` it lies with him; `notReached` the time was up before its turn.
 */
export const dispatchOutcomes = [
  "offered",
  "taken",
  "partlyTaken",
  "open",
  "asked",
  "stuck",
  "over",
  "unknown",
  "ownMatter",
  "volunteerBusy",
  "volunteerGone",
  "volunteerUnfit",
  "notReached",
] as const;
export type DispatchOutcome = (typeof dispatchOutcomes)[number];

/**
 * What became of an offer of a batch that is withdrawn. `withdrawn`: now, or when the same batch was withdrawn before;
 * `answered`: it was accepted, declined or has run out before.
 */
export const undoOutcomes = ["withdrawn", "answered", "unknown", "notReached"] as const;
export type UndoOutcome = (typeof undoOutcomes)[number];

type Refusal = OrderRefusal | "NOT_FOUND" | "NOT_ALLOWED" | "KEY_REUSED" | "BUSY" | "OWN_MATTER";

/** What of an order tells how it stands. */
type StandingOrder = Pick<Order, "status" | "takers">;

/** These say only that something happened to the order meanwhile: what it was is asked of the order as it is now. */
export const isAboutStanding = (code: Refusal | null): boolean => code === "TAKEN" || code === "WRONG_STATUS";

/** Why an order could not be put before somebody, from the refusal and the order as it is now; null when it is gone. */
export function outcomeOfRefusal(code: Refusal, now: StandingOrder | null): DispatchOutcome {
  switch (code) {
    case "NOT_OPEN":
      return "asked";
    case "TAKEN":
    case "WRONG_STATUS":
      return now === null ? "over" : staffingOf(now);
    case "EXPIRED":
      return "over";
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
