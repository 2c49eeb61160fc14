import { randomBytes } from "node:crypto";
import { Worker } from "node:worker_threads";
import { failureCodes, FunctionFailure } from "./function-failure";
import { platformLimits } from "./platform-limits";
import type { WorkerCall, WorkerMessage, WorkerStart } from "./worker-messages";
import { workerProgram } from "./worker-program";

/** A thread is not ended amid loading, unless loading hangs. */
const loadingMaxMs = 5_000;
const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms).unref());

export type WorkerAnswer = Exclude<WorkerMessage, { kind: "ready" }>;

export type FunctionWorker = {
  /** Part of the worker's own /admin address: tells which call a request belongs to. */
  readonly token: string;
  currentCallId: string | undefined;
  /** Settles when the function's module is loaded (false: the thread ended first). Loading does not count as running, as on the platform. */
  readonly ready: Promise<boolean>;
  /** Settles when the thread has ended for whatever reason. */
  readonly gone: Promise<void>;
  run: (call: WorkerCall) => Promise<WorkerAnswer>;
  stop: () => Promise<void>;
};

/** Starts one instance of a function. A crash of the thread fails the call it was serving and nothing else. */
export function startFunctionWorker(
  start: WorkerStart,
  environmentFor: (token: string) => Record<string, string>,
): FunctionWorker {
  const token = randomBytes(12).toString("hex");
  const thread = new Worker(workerProgram(), {
    eval: true,
    workerData: start,
    env: environmentFor(token),
    // Node would take a module whose loading was broken off for an ES module, and end the whole process over it.
    execArgv: ["--no-experimental-require-module"],
    resourceLimits: { maxOldGenerationSizeMb: platformLimits.memoryMegabytes },
  });
  let crash = "Process exited before completing request";
  let settle: ((answer: WorkerAnswer) => void) | undefined;
  thread.on("error", (error: unknown) => (crash = error instanceof Error ? error.message : String(error)));
  const gone = new Promise<void>((resolve) => {
    thread.once("exit", () => {
      settle?.({ kind: "threw", callId: worker.currentCallId ?? "", message: crash, stack: "", logs: [] });
      resolve();
    });
  });
  const loaded = new Promise<boolean>((resolve) => {
    thread.on("message", (message: WorkerMessage) => {
      if (message.kind === "ready") resolve(true);
      else settle?.(message);
    });
  });
  const worker: FunctionWorker = {
    token,
    currentCallId: undefined,
    ready: Promise.race([loaded, gone.then(() => false)]),
    gone,
    run: async (call) => {
      if (settle) throw new FunctionFailure(failureCodes.requestFailed, "an instance serves one call at a time");
      worker.currentCallId = call.callId;
      try {
        return await new Promise<WorkerAnswer>((resolve) => {
          settle = resolve;
          thread.postMessage(call);
        });
      } finally {
        settle = undefined;
        worker.currentCallId = undefined;
      }
    },
    stop: async () => {
      await Promise.race([loaded, gone, pause(loadingMaxMs)]);
      await thread.terminate();
    },
  };
  return worker;
}
