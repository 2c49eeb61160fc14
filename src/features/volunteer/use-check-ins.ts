import { useEffect, useRef, useState, useSyncExternalStore } from "react";
import type { DoorStep, KeptStep } from "./kept-step";
import { phoneCheckIns } from "./phone-check-ins";

const nothing = (): void => undefined;

export type CheckIns = {
  arrive: KeptStep | null;
  leave: KeptStep | null;
  isSending: boolean;
  /** Keeps the step on the phone and tells the cloud at once, if it can be reached. */
  record: (step: DoorStep, happenedAtMs?: number) => Promise<void>;
  tryNow: () => Promise<void>;
  seen: (kept: KeptStep) => void;
};

/** What this phone keeps of one order. `onTold` when the cloud has decided about a step, now or while one looked away. */
export function useCheckIns(orderId: string, onTold: () => void = nothing): CheckIns {
  const all = useSyncExternalStore(phoneCheckIns.watch, phoneCheckIns.all);
  const [isSending, setSending] = useState(false);
  const own = all.filter((one) => one.orderId === orderId);
  const pending = own.filter(({ refusal }) => refusal === null).length;
  const pendingBefore = useRef(pending);
  useEffect(() => {
    if (pending < pendingBefore.current) onTold();
    pendingBefore.current = pending;
  }, [pending, onTold]);
  const send = async () => {
    setSending(true);
    await phoneCheckIns.send();
    setSending(false);
  };
  return {
    arrive: own.find(({ step }) => step.kind === "arrive") ?? null,
    leave: own.find(({ step }) => step.kind === "leave") ?? null,
    isSending,
    record: async (step, happenedAtMs) => {
      phoneCheckIns.keep(orderId, step, happenedAtMs);
      await send();
    },
    tryNow: send,
    seen: ({ key }) => {
      phoneCheckIns.seen(key);
      void phoneCheckIns.send();
    },
  };
}

/** It waits on the phone for the cloud, and the person knows. */
export const isKept = (kept: KeptStep | null): kept is KeptStep =>
  kept !== null && kept.refusal === null && kept.wasTried;
