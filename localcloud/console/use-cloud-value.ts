import { useCallback, useEffect, useRef, useState } from "react";
import { CloudApiError, readCloud } from "./cloud-api";
import { type CloudEventKind, useCloudEvents } from "./use-cloud-events";

type CloudValue<T> = { value: T | undefined; problem: string | undefined; reload: () => void };

/** Reads one path of the console's API now and again whenever one of the named things happens in the cloud. */
export function useCloudValue<T>(path: string, changesWith: readonly CloudEventKind[]): CloudValue<T> {
  const [read, setRead] = useState<{ path: string; value?: T; problem?: string }>({ path });
  const asked = useRef(0);
  const reload = useCallback(() => {
    const mine = (asked.current += 1);
    const settle = (outcome: { value?: T; problem?: string }) => {
      // A slower, older answer must not overwrite a newer one.
      if (mine === asked.current) setRead({ path, ...outcome });
    };
    readCloud<T>(path).then(
      (value) => settle({ value }),
      (error: unknown) =>
        settle({ problem: error instanceof CloudApiError ? error.message : "出了点问题，请再试一次。" }),
    );
  }, [path]);
  useEffect(reload, [reload]);
  useCloudEvents((kind) => {
    if (changesWith.includes(kind)) reload();
  });
  const isCurrent = read.path === path;
  return { value: isCurrent ? read.value : undefined, problem: isCurrent ? read.problem : undefined, reload };
}
