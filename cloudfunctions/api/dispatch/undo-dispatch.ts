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
import { undoResults } from "./undo-results";

/** Half of what a phone waits. */
const spentMsMax = 6_000;

/** Withdraws the offers of one's own batch that nobody has answered; whoever has accepted keeps his order. */
export const undoDispatch = handle<"dispatch.undo">()({
  together: (input) => ({ batch: dispatchById(input.batchId) }),
  async run({ batchId, key }, caller, { batch }) {
    if (batch === null || batch.byPersonId !== caller.person.personId) return refuse("NOT_FOUND");
    const orders = await findOrdersByIds(batch.orderIds);
    const isBefore = (orderId: string) => orders.get(orderId)?.offer?.dispatchId === batchId;
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
    return done({ results: undoResults(batch, outcomes, isBefore) });
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
  if (change.code === "WRONG_STATUS") return isWithdrawnBefore(order, caller) ? "withdrawn" : "answered";
  return change.code === "BUSY" ? "notReached" : "unknown";
}

/** By this same batch: whatever the key of the call then was, what it asked for has the same hash. */
const isWithdrawnBefore = (order: OrderDocument | null, { bodyHash, person }: Caller): boolean =>
  order?.journal.some(
    (entry) => entry.event === "takenBack" && entry.byPersonId === person.personId && entry.bodyHash === bodyHash,
  ) === true;
