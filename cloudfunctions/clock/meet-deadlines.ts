import { dueCommand } from "../../domain/orders/due-command";
import { clockActor } from "../../domain/orders/journal-entry";
import type { OrderCommand } from "../../domain/orders/order-command";
import type { OrderStatus } from "../../domain/orders/order-status";
import { changeOrderUnless, type SettledBefore } from "../api/orders/change-order";
import { changeOrderWithUnless } from "../api/orders/change-with-volunteers";
import { listOverdueOrders } from "../api/store/due-store";
import { findOrder, toOrder, type OrderDocument } from "../api/store/orders-store";
import type { JobReport, Tick } from "./run-jobs";
import { whomToTell } from "./whom-to-tell";
import { batchRows, workThrough } from "./work-through";

/** Where the clock has something to say; of the others people are reminded by their queue. */
const watched: readonly OrderStatus[] = ["inReview", "open", "offered", "taken", "serving", "served", "stuck"];

/**
 * Publishes, asks the next level, ends offers, expires, checks out, reminds and confirms by rule what nobody acted on in
 * time. The order decides on itself again when it is written.
 */
export const meetDeadlines = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "deadlines",
    next: () => listOverdueOrders(watched, tick.nowMs, batchRows),
    settle: (document) => meetDeadline(document, tick.nowMs),
  });

/** Somebody may act in the same moment; then it is looked at again. */
const roundsMax = 3;

async function meetDeadline(read: OrderDocument, nowMs: number): Promise<boolean> {
  let document: OrderDocument | null = read;
  for (let round = 1; round <= roundsMax && document !== null; round += 1) {
    if (await takeStep(document, nowMs)) return true;
    const latest: OrderDocument | null = await findOrder(document._id);
    document = latest?.version === document.version ? null : latest;
  }
  return false;
}

async function takeStep(document: OrderDocument, nowMs: number): Promise<boolean> {
  const order = toOrder(document);
  const name = dueCommand(order, nowMs);
  if (name === null) return false;
  const given = { actor: clockActor, nowMs };
  const command: OrderCommand =
    name === "escalate" ? { name, told: await whomToTell(document, nowMs), ...given } : { name, ...given };
  // Only a transaction writes the volunteers with the order; without any, one conditional write is enough.
  const change =
    document.takers.length === 0
      ? await changeOrderUnless(settledFor(document), document, command)
      : await changeOrderWithUnless(settledFor(document), document._id, command);
  return change.ok;
}

/**
 * The clock needs no key. What it found due holds for the order as it was read: has that moved on (also by this very
 * step, when only its answer was lost), it looks again, or a second level would hear with the first one's names.
 */
const settledFor =
  ({ version }: OrderDocument): SettledBefore =>
  (now) =>
    now.version === version ? null : { ok: false, code: "WRONG_STATUS" };
