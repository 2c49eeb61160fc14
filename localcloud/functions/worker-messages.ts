/** What a worker needs to become an instance of one function. */
export type WorkerStart = {
  entryPath: string;
  /** Where `wx-server-sdk` is found when the function lies outside the project. */
  modulesFolder: string;
  sharedOffset: SharedArrayBuffer;
};

export type WorkerCall = {
  callId: string;
  eventJson: string;
  environment: Record<string, string>;
  context: Record<string, unknown>;
};

export type LogLine = {
  level: "debug" | "info" | "log" | "warn" | "error";
  text: string;
};

export type WorkerMessage =
  | { kind: "ready" }
  | { kind: "answered"; callId: string; resultJson: string; logs: LogLine[] }
  | { kind: "threw"; callId: string; message: string; stack: string; logs: LogLine[] };
