import { useDidShow } from "@tarojs/taro";
import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { CallName, Input, Output } from "../../contract";
import type { Failure } from "./failure";
import { ask, isFresh, knownAbout, questionOf, whenKnown } from "./readings";
import { useIsSlow } from "./use-is-slow";

export type Reading<Value> = {
  /** The last answer, also while a newer one is on its way or after the newer one failed. */
  value: Value | null;
  error: Failure | null;
  isLoading: boolean;
  /** Nothing to show yet and 300 ms have passed: time for a skeleton. */
  isSlow: boolean;
  reload: () => Promise<void>;
};

/** `keep`: what somebody was reading stays as it was when she comes back to the page. */
export type WhenShown = "ask" | "keep";

/**
 * Reads from the cloud: shows the last answer at once and a fresh one when it comes, again each time the page is shown
 * unless it is to be kept. Pass null as input to wait until it is known.
 */
export function useCall<N extends CallName>(
  name: N,
  input: Input<N> | null,
  whenShown: WhenShown = "ask",
): Reading<Output<N>> {
  const question = input === null ? null : questionOf(name, input);
  const { value, error, isLoading } = useSyncExternalStore(whenKnown, () => knownAbout(question));
  const reload = useCallback(() => (question === null ? Promise.resolve() : ask(name, question)), [name, question]);
  // Mounting and being shown come together, in either order, and several parts of a page may ask the same: once is enough.
  const askIfStale = useCallback(() => {
    if (!isFresh(question)) void reload();
  }, [question, reload]);
  useEffect(askIfStale, [askIfStale]);
  useDidShow(() => {
    if (whenShown === "ask" || knownAbout(question).value === null) askIfStale();
  });
  const isSlow = useIsSlow(isLoading && value === null);
  return { value: value as Output<N> | null, error, isLoading, isSlow, reload };
}
