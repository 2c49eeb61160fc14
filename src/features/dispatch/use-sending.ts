import { useState } from "react";
import { dispatchedMax } from "../../../contract/dispatch";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import type { Pair } from "./proposal";

export type SentOrder = Output<"dispatch.confirm">["results"][number];
export type UndoneOrder = Output<"dispatch.undo">["results"][number];

/** Sends pairs out and withdraws them, and says of every order what became of it. */
export function useSending() {
  const confirm = useChange("dispatch.confirm");
  const undo = useChange("dispatch.undo");
  const [batchIds, setBatchIds] = useState<readonly string[]>([]);
  const [sent, setSent] = useState<ReadonlyMap<string, SentOrder["outcome"]>>(new Map());
  const [undone, setUndone] = useState<ReadonlyMap<string, UndoneOrder["outcome"]>>(new Map());

  /** True when every part was answered; what was answered is shown in any case. */
  const send = async (pairs: readonly Pair[]): Promise<boolean> => {
    for (const part of partsOf(pairs)) {
      const reply = await confirm.run({ pairs: part });
      if (!reply.ok) return false;
      const { batchId, results } = reply.value;
      setBatchIds((known) => [...known, batchId]);
      setSent((known) => new Map([...known, ...results.map(({ orderId, outcome }) => [orderId, outcome] as const)]));
    }
    return true;
  };
  const withdraw = async () => {
    for (const batchId of batchIds) {
      const reply = await undo.run({ batchId });
      if (!reply.ok) return;
      const { results } = reply.value;
      setUndone((known) => new Map([...known, ...results.map(({ orderId, outcome }) => [orderId, outcome] as const)]));
    }
  };
  const forget = () => {
    setBatchIds([]);
    setSent(new Map());
    setUndone(new Map());
  };
  return {
    ...{ sent, undone, send, withdraw, forget },
    isSending: confirm.isRunning,
    isWithdrawing: undo.isRunning,
    error: confirm.error ?? undo.error,
  };
}

/** As many at once as the cloud takes; the volunteers of one order stay together. */
function partsOf(pairs: readonly Pair[]): Pair[][] {
  const parts: Pair[][] = [];
  for (const orderId of new Set(pairs.map((pair) => pair.orderId))) {
    const its = pairs.filter((pair) => pair.orderId === orderId);
    const last = parts.at(-1);
    if (last !== undefined && last.length + its.length <= dispatchedMax) last.push(...its);
    else parts.push(its);
  }
  return parts;
}
