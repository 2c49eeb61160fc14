import type { UndoOutcome } from "../../../domain/matching/dispatch-outcome";
import type { DispatchDocument } from "../store/dispatches-store";

type UndoResult = { readonly orderId: string; readonly outcome: UndoOutcome };

/**
 * What is said of a batch that was withdrawn, in its order. What was never put before anybody is not spoken of; when the
 * sending was cut off before it was written down, the orders themselves tell: `isBefore`, it stood before somebody by it.
 */
export function undoResults(
  { orderIds, results }: Pick<DispatchDocument, "orderIds" | "results">,
  outcomes: readonly UndoOutcome[],
  isBefore: (orderId: string) => boolean,
): UndoResult[] {
  const offered = new Set(results.filter(({ outcome }) => outcome === "offered").map(({ orderId }) => orderId));
  return orderIds
    .map((orderId, place): UndoResult => ({ orderId, outcome: outcomes[place] ?? "notReached" }))
    .filter(({ orderId, outcome }) => outcome === "withdrawn" || offered.has(orderId) || isBefore(orderId));
}
