import { useState } from "react";
import { dispatchedMax } from "../../../contract/dispatch";
import type { Output } from "../../../contract";
import { useChange } from "../../cloud/use-change";
import type { Pair } from "./proposal";

export type SentOrder = Output<"dispatch.confirm">["results"][number];
export type UndoneOrder = Output<"dispatch.undo">["results"][number];

/** What is sent with one call. */
type Part = readonly Pair[];

/** Sends pairs out and withdraws them, and says of every order what became of it. */
export function useSending() {
  const confirm = useChange("dispatch.confirm");
  const undo = useChange("dispatch.undo");
  const [batchIds, setBatchIds] = useState<readonly string[]>([]);
  const [sent, setSent] = useState<ReadonlyMap<string, SentOrder["outcome"]>>(new Map());
  const [unanswered, setUnanswered] = useState<readonly Part[]>([]);
  const [undone, setUndone] = useState<ReadonlyMap<string, UndoneOrder["outcome"]>>(new Map());

  /** True when at least one part was answered; what was not is kept as it is, so that a repeat has the same key. */
  const sendParts = async (parts: readonly Part[]): Promise<boolean> => {
    for (const [place, part] of parts.entries()) {
      const reply = await confirm.run({ pairs: [...part] });
      if (!reply.ok) {
        setUnanswered(parts.slice(place));
        return place > 0;
      }
      const { batchId, results } = reply.value;
      setBatchIds((known) => [...known, batchId]);
      setSent((known) => new Map([...known, ...outcomesOf(results)]));
      setUnanswered((known) => known.filter((one) => one !== part));
    }
    return true;
  };
  const withdraw = async () => {
    for (const batchId of batchIds) {
      const reply = await undo.run({ batchId });
      if (!reply.ok) return;
      const { results } = reply.value;
      setUndone((known) => new Map([...known, ...outcomesOf(results).filter(([id]) => known.get(id) !== "withdrawn")]));
    }
  };
  const forget = () => {
    setBatchIds([]);
    setSent(new Map());
    setUnanswered([]);
    setUndone(new Map());
    confirm.clearError();
    undo.clearError();
  };
  return {
    ...{ sent, undone, withdraw, forget },
    /** Orders of which nobody knows whether they were sent out. */
    lostIds: new Set(unanswered.flat().map(({ orderId }) => orderId)),
    send: (pairs: readonly Pair[]) => sendParts(partsOf(pairs)),
    sendLostAgain: () => sendParts(unanswered),
    isSending: confirm.isRunning,
    isWithdrawing: undo.isRunning,
    error: confirm.error ?? undo.error,
  };
}

const outcomesOf = <Outcome>(results: readonly { readonly orderId: string; readonly outcome: Outcome }[]) =>
  results.map(({ orderId, outcome }) => [orderId, outcome] as const);

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
