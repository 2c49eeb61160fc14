import { useState } from "react";
import { call } from "../../cloud/call";
import type { ShownCode } from "../../cloud/error-text";
import { offerMessages } from "../../cloud/offer-messages";
import { failureOf, type Failure } from "../../cloud/failure";
import { useChange } from "../../cloud/use-change";
import type { OpenOrder } from "./open-order";

export type GrabResult =
  | { kind: "won"; order: OpenOrder }
  /** Somebody was faster, or the order is no longer open; `others` are up to three near it that he could take at once. */
  | { kind: "lost"; order: OpenOrder; failure: Failure; others: readonly OpenOrder[]; mayWait: boolean }
  | { kind: "refused"; failure: Failure };

export type Grabbing = {
  /** The order whose grab is on its way; while there is one, no other can be grabbed. */
  runningId: string | null;
  result: GrabResult | null;
  grab: (order: OpenOrder) => Promise<void>;
  close: () => void;
};

const gone: readonly ShownCode[] = ["TAKEN", "NOT_OPEN", "EXPIRED", "NOT_FOUND"];

/** Grabs with one tap. What the person sees as a result is always what the cloud answered. */
export function useGrab(): Grabbing {
  const { run } = useChange("orders.grab");
  const [runningId, setRunningId] = useState<string | null>(null);
  const [result, setResult] = useState<GrabResult | null>(null);

  const grab = async (order: OpenOrder) => {
    if (runningId !== null) return;
    setRunningId(order.orderId);
    offerMessages(["orderProgress"]);
    const reply = await run({ orderId: order.orderId });
    const next: GrabResult = reply.ok ? { kind: "won", order } : await refusal(failureOf(reply), order);
    setRunningId(null);
    setResult(next);
  };
  return { runningId, result, grab, close: () => setResult(null) };
}

async function refusal(failure: Failure, order: OpenOrder): Promise<GrabResult> {
  if (!gone.includes(failure.code)) return { kind: "refused", failure };
  const reply = await call("orders.listNearby", { orderId: order.orderId });
  const { orders, mayWait } = reply.ok ? reply.value : { orders: [], mayWait: false };
  return { kind: "lost", order, failure, others: orders, mayWait };
}
