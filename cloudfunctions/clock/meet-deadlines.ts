import { clockActor } from "../../domain/orders/journal-entry";
import type { OrderCommandName } from "../../domain/orders/order-command-name";
import { orderStatuses, type OrderStatus } from "../../domain/orders/order-status";
import { orderTransitions } from "../../domain/orders/order-transitions";
import { changeOrderUnless } from "../api/orders/change-order";
import { changeOrderWithUnless } from "../api/orders/change-with-volunteers";
import { listOverdueOrders } from "../api/store/due-store";
import type { OrderDocument } from "../api/store/orders-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

type ClockCommandName = Extract<
  OrderCommandName,
  "publishByRule" | "expire" | "expireOffer" | "leaveByRule" | "confirmByRule"
>;

/** What the clock does to an overdue order of this status, told by the order's own table; null where people must act. */
const clockCommand = (status: OrderStatus): ClockCommandName | null => {
  const found = Object.entries(orderTransitions[status]).find(([, transition]) => transition.by.includes("clock"));
  return (found?.[0] as ClockCommandName | undefined) ?? null;
};

const watched = orderStatuses.filter((status) => clockCommand(status) !== null);

/** Publishes, ends offers, expires, checks out and confirms by rule what nobody acted on in time. The order decides on itself again when it is written. */
export const meetDeadlines = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "deadlines",
    next: () => listOverdueOrders(watched, tick.nowMs, batchRows),
    settle: (document) => meetDeadline(document, tick.nowMs),
  });

async function meetDeadline(document: OrderDocument, nowMs: number): Promise<boolean> {
  const name = clockCommand(document.status);
  if (name === null) return false;
  const command = { name, actor: clockActor, nowMs } as const;
  // Only a transaction writes the volunteers with the order; without any, one conditional write is enough.
  const change =
    document.takers.length === 0
      ? await changeOrderUnless(nothingSettled, document, command)
      : await changeOrderWithUnless(nothingSettled, document._id, command);
  return change.ok;
}

/** The clock needs no key: an order that has moved on is not due any more, so a repeated tick finds nothing to do. */
const nothingSettled = () => null;
