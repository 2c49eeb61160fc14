import type { UndoOutcome } from "../../../domain/matching/dispatch-outcome";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { changeAsStaff } from "../orders/change-as-staff";
import { recordAudit } from "../record-audit";
import { dispatchById } from "../store/dispatches-store";
import { findOrdersByIds } from "../store/find-orders";
import type { OrderDocument } from "../store/orders-store";
import { inTurns } from "./in-turns";
import { timeLeft } from "./time-left";

/** Half of what a phone waits. */
const spentMsMax = 6_000;

/** Withdraws the offers of one's own batch that nobody has answered; whoever has accepted keeps his order. */
export const undoDispatch = handle<"dispatch.undo">()({
  together: (input) => ({ batch: dispatchById(input.batchId) }),
  async run({ batchId, key }, caller, { batch }) {
    if (batch === null || batch.byPersonId !== caller.person.personId) return refuse("NOT_FOUND");
    const orders = await findOrdersByIds(batch.orderIds);
    const outcomes = await inTurns(
      batch.orderIds,
      timeLeft(spentMsMax),
      (orderId) => withdraw(orders.get(orderId) ?? null, caller, key, batchId),
      () => "notReached" as const,
    );
    await recordAudit(caller, {
      id: `undo:${caller.keyedId}`,
      call: "dispatch.undo",
      target: batchId,
      outcome: "done",
    });
    const results = batch.orderIds.map((orderId, place) => ({ orderId, outcome: outcomes[place] ?? "notReached" }));
    // What was never put before anybody is not spoken of.
    const sent = new Set(batch.results.filter(({ outcome }) => outcome === "offered").map(({ orderId }) => orderId));
    return done({ results: results.filter(({ orderId, outcome }) => sent.has(orderId) || outcome === "withdrawn") });
  },
});

async function withdraw(
  order: OrderDocument | null,
  caller: Caller,
  key: string,
  dispatchId: string,
): Promise<UndoOutcome> {
  const step = { name: "takeBack", reason: "撤回派单", volunteerId: null, dispatchId } as const;
  const change = await changeAsStaff(order, caller, key, step);
  if (change.ok) return "withdrawn";
  if (change.code === "WRONG_STATUS") return "answered";
  return change.code === "BUSY" ? "notReached" : "unknown";
}
