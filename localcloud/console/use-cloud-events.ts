import { useEffect, useRef, useState } from "react";

export type CloudEventKind = "call" | "message" | "clock" | "data-changed" | "faults" | "reset";

type Listener = { hear: (kind: CloudEventKind) => void; connected: (isConnected: boolean) => void };

const listeners = new Set<Listener>();
let source: EventSource | undefined;

// One line for the whole page: a browser allows six per address, and both phones need theirs.
function openLine(): void {
  if (source) return;
  source = new EventSource("/console/events");
  source.onopen = () => listeners.forEach((listener) => listener.connected(true));
  source.onerror = () => listeners.forEach((listener) => listener.connected(false));
  source.onmessage = (message: MessageEvent<string>) => {
    const { kind } = JSON.parse(message.data) as { kind: CloudEventKind };
    listeners.forEach((listener) => listener.hear(kind));
  };
}

/** Hears the local cloud live; answers whether the line stands. The browser itself calls again when it breaks. */
export function useCloudEvents(hear: (kind: CloudEventKind) => void): boolean {
  const [isConnected, setConnected] = useState(() => source?.readyState === EventSource.OPEN);
  const latest = useRef(hear);
  useEffect(() => {
    latest.current = hear;
  });
  useEffect(() => {
    const listener: Listener = { hear: (kind) => latest.current(kind), connected: setConnected };
    listeners.add(listener);
    openLine();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return isConnected;
}
