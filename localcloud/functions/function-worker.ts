import Module from "node:module";
import { inspect } from "node:util";
import { parentPort, workerData } from "node:worker_threads";
import { shiftDate } from "./shift-date";
import { jsonText } from "./json-text";
import type { LogLine, WorkerCall, WorkerMessage, WorkerStart } from "./worker-messages";

// Runs inside a worker thread: one instance of one cloud function, one call at a time.

type Main = (event: unknown, context: unknown) => unknown;

const maxLogLines = 200;
const maxLogLineLength = 4_000;
const callKeys = ["WX_OPENID", "WX_APPID", "WX_UNIONID", "WX_SOURCE", "WX_CLIENTIP", "WX_CONTEXT_KEYS", "TCB_SOURCE"];
const start = workerData as WorkerStart;
let logs: LogLine[] = [];

function captureConsole(): void {
  for (const level of ["debug", "info", "log", "warn", "error"] as const) {
    console[level] = (...parts: unknown[]) => {
      if (logs.length >= maxLogLines) return;
      const text = parts.map((part) => (typeof part === "string" ? part : inspect(part, { depth: 6 }))).join(" ");
      logs.push({ level, text: text.slice(0, maxLogLineLength) });
    };
  }
}

function addModulesFolder(folder: string): void {
  process.env.NODE_PATH = folder;
  (Module as unknown as { _initPaths: () => void })._initPaths();
  delete process.env.NODE_PATH;
}

function loadMain(): Main | Error {
  try {
    // eslint-disable-next-line @typescript-eslint/no-require-imports -- the platform loads functions with require
    const loaded = require(start.entryPath) as { main?: Main };
    return loaded.main ?? new Error(`${start.entryPath} exports no main`);
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

async function answer(main: Main | Error, call: WorkerCall): Promise<WorkerMessage> {
  logs = [];
  const { callId } = call;
  for (const key of callKeys) Reflect.deleteProperty(process.env, key);
  Object.assign(process.env, call.environment);
  try {
    if (main instanceof Error) throw main;
    const result = await main(JSON.parse(call.eventJson), call.context);
    return { kind: "answered", callId, resultJson: jsonText(result), logs };
  } catch (error) {
    const known = error instanceof Error ? error : new Error(inspect(error, { depth: 4 }));
    return { kind: "threw", callId, message: known.message, stack: known.stack ?? "", logs };
  }
}

shiftDate(start.sharedOffset);
captureConsole();
addModulesFolder(start.modulesFolder);
const main = loadMain();
parentPort?.on("message", (call: WorkerCall) => {
  void answer(main, call).then((message) => parentPort?.postMessage(message));
});
parentPort?.postMessage({ kind: "ready" } satisfies WorkerMessage);
