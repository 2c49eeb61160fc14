import { useRef, useState } from "react";
import type { Input, Output } from "../../../contract";
import { call } from "../../cloud/call";
import { dangerIn, type Danger } from "../../../domain/orders/danger-words";
import { wordsOf } from "./publish-draft";

export type SimilarOrder = Output<"orders.findSimilar">["orders"][number];
type Intention = Omit<Input<"orders.publish">, "key">;

/**
 * What is asked before a request goes out: whether somebody is in danger, then whether it was asked for already. A cloud
 * that does not answer the second question hinders nobody.
 */
export function usePublishDoubts() {
  const [danger, setDanger] = useState<Danger | null>(null);
  const [similar, setSimilar] = useState<readonly SimilarOrder[]>([]);
  const [isAsking, setAsking] = useState(false);
  const isRunning = useRef(false);

  const isNew = async ({ categoryId, beneficiaryId = null }: Intention): Promise<boolean> => {
    if (isRunning.current) return false;
    isRunning.current = true;
    setAsking(true);
    const reply = await call("orders.findSimilar", { categoryId, beneficiaryId });
    isRunning.current = false;
    setAsking(false);
    if (!reply.ok || reply.value.orders.length === 0) return true;
    setSimilar(reply.value.orders);
    return false;
  };
  const close = () => {
    setDanger(null);
    setSimilar([]);
  };
  return {
    danger,
    similar,
    isAsking,
    close,
    /** True when nothing is left to ask. */
    areSettled: (intention: Intention): Promise<boolean> => {
      const heard = dangerIn(wordsOf(intention));
      setDanger(heard);
      return heard === null ? isNew(intention) : Promise.resolve(false);
    },
    /** The question on screen was answered "go on"; true when no other follows. */
    settle: (intention: Intention): Promise<boolean> => {
      const wasDanger = danger !== null;
      close();
      return wasDanger ? isNew(intention) : Promise.resolve(true);
    },
  };
}
