import { useCallback, useEffect, useRef, useState } from "react";
import { change, type ChangeName, type Intention } from "./change";
import { failureOf, type Failure } from "./failure";
import { noteChange } from "./latest-change";
import type { PhoneReply } from "./phone-reply";

export type Change<N extends ChangeName> = {
  /** Carries out the intention. While one is running every further tap gets that one's answer. */
  run: (intention: Intention<N>) => Promise<PhoneReply<N>>;
  isRunning: boolean;
  /** Why the last run failed, with its sentence; null while running and after success. */
  error: Failure | null;
  clearError: () => void;
};

/** For a button that changes something: locked while running, repeated safely, never showing success before the cloud said so. */
export function useChange<N extends ChangeName>(name: N): Change<N> {
  const [isRunning, setRunning] = useState(false);
  const [error, setError] = useState<Failure | null>(null);
  const running = useRef<Promise<PhoneReply<N>> | null>(null);
  const isGone = useRef(false);
  useEffect(() => {
    isGone.current = false;
    return () => {
      isGone.current = true;
    };
  }, []);

  const run = useCallback(
    (intention: Intention<N>) => {
      if (running.current) return running.current;
      setRunning(true);
      setError(null);
      const promise = change(name, intention).then((reply) => {
        running.current = null;
        noteChange();
        if (!isGone.current) {
          setRunning(false);
          setError(reply.ok ? null : failureOf(reply));
        }
        return reply;
      });
      running.current = promise;
      return promise;
    },
    [name],
  );
  return { run, isRunning, error, clearError: useCallback(() => setError(null), []) };
}
