import { randomBytes } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import { failureCodes, FunctionFailure } from './function-failure';
import { platformLimits } from './platform-limits';
import { workerProgram } from './worker-program';
import type { LogLine, WorkerCall, WorkerMessage, WorkerStart } from './worker-messages';

export type WorkerAnswer = Exclude<WorkerMessage, { kind: 'ready' }>;

export interface FunctionWorker {
  /** Part of the worker's own /admin address: tells which call a request belongs to. */
  readonly token: string;
  currentCallId: string | undefined;
  /** Resolves when the function's module is loaded; loading does not count as running, as on the platform. */
  readonly ready: Promise<void>;
  run(call: WorkerCall): Promise<WorkerAnswer>;
  stop(): Promise<void>;
  /** Called once when the thread is gone for whatever reason. */
  onGone(listener: () => void): void;
}

/** Starts one instance of a function. A crash of the thread fails the call it was serving and nothing else. */
export function startFunctionWorker(start: WorkerStart, environmentFor: (token: string) => Record<string, string>): FunctionWorker {
  const token = randomBytes(12).toString('hex');
  const thread = new Worker(workerProgram(), {
    eval: true,
    workerData: start,
    env: environmentFor(token),
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: platformLimits.memoryMegabytes },
  });
  let crash = 'the instance was stopped';
  let settle: ((answer: WorkerAnswer) => void) | undefined;
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => (markReady = resolve));
  const noLogs: LogLine[] = [];
  thread.on('message', (message: WorkerMessage) => {
    if (message.kind === 'ready') markReady();
    else settle?.(message);
  });
  thread.on('error', (error: unknown) => (crash = error instanceof Error ? error.message : String(error)));
  thread.on('exit', () => {
    markReady();
    settle?.({ kind: 'threw', callId: worker.currentCallId ?? '', message: crash, stack: '', logs: noLogs });
  });
  const worker: FunctionWorker = {
    token,
    currentCallId: undefined,
    ready,
    async run(call) {
      if (settle) throw new FunctionFailure(failureCodes.requestFailed, 'an instance serves one call at a time');
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
    stop: async () => void (await thread.terminate()),
    onGone: (listener) => void thread.once('exit', listener),
  };
  return worker;
}
