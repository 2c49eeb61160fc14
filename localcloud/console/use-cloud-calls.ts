import { useCallback, useEffect, useRef, useState } from "react";
import { readCloud } from "./cloud-api";
import type { CloudCall } from "./cloud-call";
import { useCloudEvents } from "./use-cloud-events";

const keptCalls = 300;
const gatherMs = 150;

/** The latest calls, newest first, growing live; and whether the live line stands. */
export function useCloudCalls(): { calls: readonly CloudCall[]; isConnected: boolean } {
  const [calls, setCalls] = useState<readonly CloudCall[]>([]);
  const lastSequence = useRef(0);
  const waiting = useRef<number | undefined>(undefined);

  const load = useCallback(() => {
    readCloud<{ calls: CloudCall[] }>(`calls?after=${lastSequence.current}`).then(
      ({ calls: fresh }) => {
        // A call still running is asked for again until it has ended.
        const ended = fresh.filter((call) => call.finished);
        const firstRunning = fresh.find((call) => !call.finished);
        const last = firstRunning ? firstRunning.sequence - 1 : fresh.at(-1)?.sequence;
        lastSequence.current = Math.max(lastSequence.current, last ?? 0);
        setCalls((known) => {
          const seen = new Set(known.map((call) => call.id));
          const added = ended.filter((call) => !seen.has(call.id));
          const all = added.length === 0 ? known : [...added.reverse(), ...known];
          return all.slice(0, keptCalls);
        });
      },
      // The line's own mark says that the cloud is away; the next event loads again.
      () => undefined,
    );
  }, []);

  useEffect(load, [load]);
  const isConnected = useCloudEvents((kind) => {
    if (kind === "reset") {
      setCalls([]);
      lastSequence.current = 0;
    }
    if (kind !== "call" && kind !== "reset") return;
    window.clearTimeout(waiting.current);
    waiting.current = window.setTimeout(load, gatherMs);
  });
  return { calls, isConnected };
}
