import type { DatabaseTrace } from "../database/engine";
import type { LogLine } from "../functions/worker-messages";

export type CallLogEntry = {
  /** Rises by one per call; `GET calls?after=` counts with it. */
  sequence: number;
  id: string;
  functionName: string;
  /** The `call` of the envelope (`orders.grab`), if the event has one. */
  call: string | undefined;
  openid: string | undefined;
  source: string | undefined;
  startedAtMs: number;
  ms: number;
  finished: boolean;
  ok: boolean;
  /** The envelope's code, or the platform's errCode as text. */
  code: string | undefined;
  databaseCalls: DatabaseTrace[];
  roundTrips: number;
  logs: LogLine[];
  /** Shortened JSON, for reading. */
  input: string;
  output: string;
};

export type CallLog = {
  readonly entries: readonly CallLogEntry[];
  begin: (
    entry: Pick<CallLogEntry, "id" | "functionName" | "call" | "openid" | "source" | "startedAtMs" | "input">,
  ) => CallLogEntry;
  finish: (entry: CallLogEntry, outcome: Pick<CallLogEntry, "ok" | "code" | "ms" | "logs" | "output">) => void;
  /** Adds a database call to the call that made it; one that no call made (an operator's) is left out. */
  trace: (callId: string | undefined, trace: DatabaseTrace) => void;
  after: (sequence: number) => CallLogEntry[];
  clear: () => void;
};

const keptEntries = 2_000;

/** The latest calls with every database call each of them made. The oldest are forgotten beyond 2000. */
export function createCallLog(onFinish: (entry: CallLogEntry) => void): CallLog {
  const entries: CallLogEntry[] = [];
  const running = new Map<string, CallLogEntry>();
  let lastSequence = 0;
  return {
    entries,
    begin(known) {
      lastSequence += 1;
      const entry: CallLogEntry = {
        ...known,
        sequence: lastSequence,
        ms: 0,
        finished: false,
        ok: false,
        code: undefined,
        databaseCalls: [],
        roundTrips: 0,
        logs: [],
        output: "",
      };
      entries.push(entry);
      running.set(entry.id, entry);
      if (entries.length > keptEntries) entries.splice(0, entries.length - keptEntries);
      return entry;
    },
    finish(entry, outcome) {
      Object.assign(entry, outcome, { finished: true });
      running.delete(entry.id);
      onFinish(entry);
    },
    trace(callId, trace) {
      const entry = callId === undefined ? undefined : running.get(callId);
      if (!entry) return;
      entry.databaseCalls.push(trace);
      entry.roundTrips += 1;
    },
    after: (sequence) => entries.filter((entry) => entry.sequence > sequence),
    clear: () => void entries.splice(0),
  };
}
