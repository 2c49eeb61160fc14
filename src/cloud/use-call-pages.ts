import { useRef, useState } from "react";
import type { CallName, Input, Output } from "../../contract";
import { call } from "./call";
import { failureOf, type Failure } from "./failure";
import { useCall, type Reading, type WhenShown } from "./use-call";

/** Calls that answer in pages. */
export type PagedName = {
  [N in CallName]: Output<N> extends { nextCursor: string | null }
    ? Input<N> extends { cursor?: string | undefined }
      ? N
      : never
    : never;
}[CallName];

export type PagedReading<Value, Row> = {
  rows: Row[];
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => Promise<void>;
} & Reading<Value>;

/** The pages after the first one, which they follow: when that is read again, they are void, because rows may have moved. */
type Further<Row> = {
  after: unknown;
  rows: Row[];
  cursor: string | null;
  error: Failure | null;
};

/** Reads a list page by page. `rowsOf` must be the same function each time. */
export function useCallPages<N extends PagedName, Row>(
  name: N,
  input: Omit<Input<N>, "cursor"> | null,
  rowsOf: (output: Output<N>) => readonly Row[],
  whenShown: WhenShown = "ask",
): PagedReading<Output<N>, Row> {
  const reading = useCall(name, input, whenShown);
  const first: Output<N> | null = reading.value;
  const [kept, setKept] = useState<Further<Row> | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const isBusy = useRef(false);
  const further: Further<Row> =
    kept !== null && kept.after === first
      ? kept
      : { after: first, rows: [], cursor: first === null ? null : nextOf(first), error: null };

  const loadMore = async () => {
    if (isBusy.current || further.cursor === null || input === null) return;
    isBusy.current = true;
    setLoadingMore(true);
    const reply = await call(name, { ...input, cursor: further.cursor });
    isBusy.current = false;
    setLoadingMore(false);
    setKept(
      reply.ok
        ? { after: first, rows: [...further.rows, ...rowsOf(reply.value)], cursor: nextOf(reply.value), error: null }
        : { ...further, error: failureOf(reply) },
    );
  };

  return {
    ...reading,
    error: reading.error ?? further.error,
    rows: first === null ? [] : [...rowsOf(first), ...further.rows],
    hasMore: further.cursor !== null,
    isLoadingMore,
    loadMore,
  };
}

const nextOf = (output: unknown): string | null => (output as { nextCursor: string | null }).nextCursor;
