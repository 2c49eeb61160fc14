import { useCallback, useEffect, useRef, useState } from "react";
import type { CallName, Input, Output } from "../../contract";
import { call } from "./call";
import { failureOf, type Failure } from "./failure";
import { useCall, type Reading } from "./use-call";

/** Calls that answer in pages. */
export type PagedName = {
  [N in CallName]: Output<N> extends { nextCursor: string | null } ? (Input<N> extends { cursor?: string | undefined } ? N : never) : never;
}[CallName];

export interface PagedReading<Value, Row> extends Reading<Value> {
  rows: Row[];
  hasMore: boolean;
  isLoadingMore: boolean;
  loadMore: () => Promise<void>;
}

interface Further<Row> {
  after: unknown;
  rows: Row[];
  cursor: string | null;
}

/** Reads a list page by page. Pass a stable `rowsOf`. A reload starts again at the first page, because rows may have moved. */
export function useCallPages<N extends PagedName, Row>(
  name: N,
  input: Omit<Input<N>, "cursor"> | null,
  rowsOf: (output: Output<N>) => Row[],
): PagedReading<Output<N>, Row> {
  const first = useCall(name, input as Input<N> | null);
  const [further, setFurther] = useState<Further<Row>>({ after: null, rows: [], cursor: null });
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isLoadingMore, setLoadingMore] = useState(false);
  const isBusy = useRef(false);
  const page = first.value as (Output<N> & { nextCursor: string | null }) | null;
  const follows = further.after === page ? further : { after: page, rows: [], cursor: page?.nextCursor ?? null };
  useEffect(() => setFailure(null), [page]);

  const loadMore = useCallback(async () => {
    if (isBusy.current || follows.cursor === null || input === null) return;
    isBusy.current = true;
    setLoadingMore(true);
    const reply = await call(name, { ...input, cursor: follows.cursor } as unknown as Input<N>);
    isBusy.current = false;
    setLoadingMore(false);
    setFailure(reply.ok ? null : failureOf(reply));
    if (!reply.ok) return;
    const next = reply.value as Output<N> & { nextCursor: string | null };
    setFurther({ after: page, rows: [...follows.rows, ...rowsOf(next)], cursor: next.nextCursor });
  }, [name, input, follows, page, rowsOf]);

  return {
    ...first,
    error: first.error ?? failure,
    rows: page ? [...rowsOf(page), ...follows.rows] : [],
    hasMore: follows.cursor !== null,
    isLoadingMore,
    loadMore,
  };
}
