import type { ReactNode } from "react";
import { ErrorState } from "./error-state";
import { Notice } from "./notice";
import { Skeleton } from "./skeleton";

export type LoadedProps<Value> = {
  /** What `useCall` returns. */
  reading: {
    value: Value | null;
    error: { code: string; sentence: string } | null;
    isSlow: boolean;
    reload: () => Promise<void>;
  };
  phone?: string | null | undefined;
  skeletonRows?: number;
  children: (value: Value) => ReactNode;
};

/** Shows what was read, or a skeleton, or what went wrong; an older answer stays readable under a failed refresh. */
export function Loaded<Value>({ reading, phone, skeletonRows = 3, children }: LoadedProps<Value>) {
  const { value, error, isSlow, reload } = reading;
  if (value !== null)
    return (
      <>
        {error ? <Notice kind="warning" text={`${error.sentence}下面是上次的内容。`} /> : null}
        {children(value)}
      </>
    );
  if (error)
    return (
      <ErrorState
        sentence={error.sentence}
        isOffline={error.code === "OFFLINE"}
        phone={phone}
        onRetry={() => void reload()}
      />
    );
  return isSlow ? <Skeleton rows={skeletonRows} /> : null;
}
