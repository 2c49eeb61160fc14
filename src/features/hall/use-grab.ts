import { useState } from "react";
import { call } from "../../cloud/call";
import type { ShownCode } from "../../cloud/error-text";
import { offerMessages } from "../../cloud/offer-messages";
import { failureOf, type Failure } from "../../cloud/failure";
import { useChange } from "../../cloud/use-change";
import type { OpenOrder } from "./open-order";

export type GrabResult =
  | { kind: "won"; order: OpenOrder }
  /** Somebody was faster, or the order is no longer open; `others` are up to three that still are. */
  | { kind: "lost"; failure: Failure; others: readonly OpenOrder[] }
  | { kind: "refused"; failure: Failure };

export type Grabbing = {
  /** The order whose grab is on its way; while there is one, no other can be grabbed. */
  runningId: string | null;
  result: GrabResult | null;
  grab: (order: OpenOrder) => Promise<void>;
  close: () => void;
};

const gone: readonly ShownCode[] = ["TAKEN", "NOT_OPEN", "EXPIRED", "NOT_FOUND"];
const OTHERS = 3;

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
  const reply = await call("orders.listHall", { sort: "soon" });
  const open = reply.ok ? reply.value.orders : [];
  return { kind: "lost", failure, others: open.filter((one) => one.orderId !== order.orderId).slice(0, OTHERS) };
}
