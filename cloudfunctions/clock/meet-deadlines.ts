import { clockActor } from "../../domain/orders/journal-entry";
import type { OrderCommand } from "../../domain/orders/order-command";
import type { OrderCommandName } from "../../domain/orders/order-command-name";
import { orderStatuses, type OrderStatus } from "../../domain/orders/order-status";
import { orderTransitions } from "../../domain/orders/order-transitions";
import { changeOrderUnless } from "../api/orders/change-order";
import { changeOrderWithUnless, releaseHold } from "../api/orders/change-with-volunteers";
import { listOverdueOrders } from "../api/store/due-store";
import type { OrderDocument } from "../api/store/orders-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

type ClockCommandName = Extract<OrderCommandName, "publishByRule" | "expire" | "confirmByRule">;

/** What the clock does to an overdue order of this status, told by the order's own table; null where people must act. */
const clockCommand = (status: OrderStatus): ClockCommandName | null => {
  const found = Object.entries(orderTransitions[status]).find(([, transition]) => transition.by.includes("clock"));
  return (found?.[0] as ClockCommandName | undefined) ?? null;
};

const watched = orderStatuses.filter((status) => clockCommand(status) !== null);

/** Publishes, expires and confirms by rule what nobody acted on in time. The order decides on itself again when it is written. */
export const meetDeadlines = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "deadlines",
    next: () => listOverdueOrders(watched, tick.nowMs, batchRows),
    settle: (document) => meetDeadline(document, tick.nowMs),
  });

async function meetDeadline(document: OrderDocument, nowMs: number): Promise<boolean> {
  const name = clockCommand(document.status);
  if (name === null) return false;
  const change =
    name === "expire"
      ? await expire(document._id, nowMs)
      : await changeOrderUnless(nothingSettled, document, given(name, nowMs));
  return change.ok;
}

const given = (name: ClockCommandName, nowMs: number): OrderCommand => ({ name, actor: clockActor, nowMs });

/** The clock needs no key: an order that has moved on is not due any more, so a repeated tick finds nothing to do. */
const nothingSettled = () => null;

/** Whoever held the order is free again in the same moment. */
const expire = (orderId: string, nowMs: number) =>
  changeOrderWithUnless<never>(nothingSettled, orderId, given("expire", nowMs), async (documents, before) => {
    for (const taker of before.takers) await releaseHold(documents, taker.personId, orderId);
    return { refusal: null };
  });
