import { useDidShow } from "@tarojs/taro";
import { useCallback, useEffect, useRef, useState } from "react";
import type { CallName, Input, Output } from "../../contract";
import { call } from "./call";
import { failureOf, type Failure } from "./failure";
import { answered, rememberAnswer } from "./answered";
import { useIsSlow } from "./use-is-slow";

export interface Reading<Value> {
  /** The last answer, also while a newer one is on its way or after the newer one failed. */
  value: Value | null;
  error: Failure | null;
  isLoading: boolean;
  /** Nothing to show yet and 300 ms have passed: time for a skeleton. */
  isSlow: boolean;
  reload: () => Promise<void>;
}

const FRESH_MS = 1_000;

/**
 * Reads from the cloud: shows the last answer at once and a fresh one when it comes, again each time the page is shown.
 * Pass null as input to wait until it is known.
 */
export function useCall<N extends CallName>(name: N, input: Input<N> | null): Reading<Output<N>> {
  const question = input === null ? null : `${name} ${JSON.stringify(input)}`;
  const [state, setState] = useState<{ question: string | null; error: Failure | null; isLoading: boolean }>({
    question,
    error: null,
    isLoading: question !== null,
  });
  const newest = useRef(0);
  const askedAtMs = useRef(0);

  const reload = useCallback(async () => {
    if (question === null) return;
    const asked = JSON.parse(question.slice(name.length)) as Input<N>;
    const turn = ++newest.current;
    askedAtMs.current = Date.now();
    setState((before) => ({ question, error: before.question === question ? before.error : null, isLoading: true }));
    const reply = await call(name, asked);
    if (reply.ok) rememberAnswer(question, reply.value);
    if (turn !== newest.current) return;
    setState({ question, error: reply.ok ? null : failureOf(reply), isLoading: false });
  }, [name, question]);

  useEffect(() => {
    void reload();
    return () => {
      newest.current++;
    };
  }, [reload]);
  useDidShow(() => {
    // The first showing follows the mount, which has just asked.
    if (Date.now() - askedAtMs.current > FRESH_MS) void reload();
  });

  const value = question === null ? null : ((answered(question) as Output<N> | undefined) ?? null);
  const isLoading = state.question === question ? state.isLoading : question !== null;
  const isSlow = useIsSlow(isLoading && value === null);
  return { value, error: state.question === question ? state.error : null, isLoading, isSlow, reload };
}
