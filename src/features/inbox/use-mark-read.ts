import { useEffect, useRef } from "react";
import { useChange } from "../../cloud/use-change";
import { useSession } from "../../session/use-session";

/**
 * Reports once that everything up to `untilMs` has been shown; null while nothing new was. It matters little when this
 * fails: the messages then count as unread a little longer.
 */
export function useMarkRead(untilMs: number | null): void {
  const { run } = useChange("inbox.markRead");
  const { refresh } = useSession();
  const reportedMs = useRef(0);
  useEffect(() => {
    if (untilMs === null || untilMs <= reportedMs.current) return;
    reportedMs.current = untilMs;
    void run({ untilMs }).then((reply) => (reply.ok ? refresh() : undefined));
  }, [untilMs, run, refresh]);
}
