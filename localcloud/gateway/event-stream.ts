import type { ServerResponse } from "node:http";

export type CloudEvent = {
  kind: "call" | "message" | "clock" | "data-changed" | "faults" | "reset";
  detail?: unknown;
};

export type EventStream = {
  push: (event: CloudEvent) => void;
  /** Tells which collections changed, gathered for a moment: one call changes several. */
  dataChanged: (collection: string) => void;
  follow: (response: ServerResponse) => void;
  close: () => void;
};

const gatherMs = 100;
const heartbeatMs = 25_000;

/** Server-sent events to every open console and phone. */
export function createEventStream(): EventStream {
  const followers = new Set<ServerResponse>();
  const changed = new Set<string>();
  let gathering: NodeJS.Timeout | undefined;
  const write = (text: string) => followers.forEach((follower) => follower.write(text));
  const heartbeat = setInterval(() => write(":\n\n"), heartbeatMs);
  heartbeat.unref();

  function push(event: CloudEvent): void {
    write(`data: ${JSON.stringify(event)}\n\n`);
  }

  return {
    push,
    dataChanged(collection) {
      changed.add(collection);
      gathering ??= setTimeout(() => {
        gathering = undefined;
        push({ kind: "data-changed", detail: { collections: [...changed] } });
        changed.clear();
      }, gatherMs);
    },
    follow(response) {
      response.writeHead(200, { "content-type": "text/event-stream; charset=utf-8", "cache-control": "no-store" });
      response.write(":\n\n");
      followers.add(response);
      response.on("close", () => followers.delete(response));
    },
    close() {
      clearInterval(heartbeat);
      clearTimeout(gathering);
      followers.forEach((follower) => follower.end());
    },
  };
}
