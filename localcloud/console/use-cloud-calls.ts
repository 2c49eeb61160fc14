import { useCallback, useEffect, useRef, useState } from "react";
import { readCloud } from "./cloud-api";
import type { CloudCall } from "./cloud-call";
import { useCloudEvents } from "./use-cloud-events";

const keptCalls = 300;
const gatherMs = 150;
const storageKey = "console.calls-before";

/**
 * Where this tab begins to read. Calls that were made before it first looked, or by a reset, tell the demo's story and not
 * what the person tries; after a restart the cloud counts from one again.
 */
function startOfTab(lastSequence: number): number {
  const remembered = sessionStorage.getItem(storageKey);
  const start = remembered === null ? lastSequence : Number(remembered) > lastSequence ? 0 : Number(remembered);
  sessionStorage.setItem(storageKey, String(start));
  return start;
}

/** The latest calls since this tab began, newest first, growing live; and whether the live line stands. */
export function useCloudCalls(): { calls: readonly CloudCall[]; isConnected: boolean } {
  const [calls, setCalls] = useState<readonly CloudCall[]>([]);
  const readUpTo = useRef<number | undefined>(undefined);
  const waiting = useRef<number | undefined>(undefined);

  const load = useCallback(async () => {
    const { calls: read } = await readCloud<{ calls: CloudCall[] }>(`calls?after=${readUpTo.current ?? 0}`);
    const start = readUpTo.current ?? startOfTab(read.at(-1)?.sequence ?? 0);
    const fresh = read.filter((call) => call.sequence > start);
    // A call still running is asked for again until it has ended.
    const firstRunning = fresh.findIndex((call) => !call.finished);
    const lastEnded = firstRunning === -1 ? fresh.at(-1) : fresh[firstRunning - 1];
    readUpTo.current = lastEnded?.sequence ?? start;
    setCalls((known) => {
      const seen = new Set(known.map((call) => call.id));
      const ended = fresh.filter((call) => call.finished && !seen.has(call.id));
      return ended.length === 0 ? known : [...ended.reverse(), ...known].slice(0, keptCalls);
    });
  }, []);

  const loadSoon = useCallback(() => {
    window.clearTimeout(waiting.current);
    // When the cloud is away the page's own mark says so; the next event loads again.
    waiting.current = window.setTimeout(() => void load().catch(() => undefined), gatherMs);
  }, [load]);

  const isConnected = useCloudEvents((kind) => {
    if (kind === "reset") {
      setCalls([]);
      sessionStorage.removeItem(storageKey);
      readUpTo.current = undefined;
    }
    if (kind === "call" || kind === "reset") loadSoon();
  });
  useEffect(() => {
    readUpTo.current = undefined;
    if (isConnected) loadSoon();
  }, [isConnected, loadSoon]);
  return { calls, isConnected };
}
