import { join } from "node:path";
import type { CallLog } from "../gateway/call-log";
import type { Caller } from "../identity/caller";
import type { RecentVisitors } from "../identity/recent-visitors";
import type { CloudClock } from "../timers/cloud-clock";
import { invokeFunction } from "./invoke-function";
import { instanceEnvironment } from "./platform-environment";
import { platformLimits } from "./platform-limits";
import { type BuiltFunction, readFunctions } from "./read-functions";
import { type FunctionWorker, startFunctionWorker } from "./start-function-worker";
import { openWorkerPool, type WorkerPool } from "./worker-pool";

export type FunctionHost = {
  /** Runs a function for a caller and returns what it returned; rejects with `FunctionFailure` when the platform would. */
  invoke: (functionName: string, event: unknown, caller: Caller) => Promise<unknown>;
  /** Which function, and which of its calls, a request to the worker's /admin address comes from. */
  whoAsks: (workerToken: string) => { functionName: string; callId: string | undefined } | undefined;
  find: (functionName: string) => BuiltFunction | undefined;
  all: () => BuiltFunction[];
  warm: () => void;
  /** Takes what was built anew; calls already accepted end on the old code. */
  reload: () => Promise<void>;
  close: () => Promise<void>;
};

type FunctionHostOptions = {
  functionsRoot: string;
  adminUrl: () => string;
  clock: CloudClock;
  callLog: CallLog;
  visitors: RecentVisitors;
  /** Environment variables set for every function in the platform's console. */
  environment: Record<string, string>;
  timeoutSeconds: Record<string, number>;
  workersPerFunction: number;
};

const modulesFolder = join(__dirname, "../../node_modules");

/** Holds the built functions and their instances. */
export function openFunctionHost(options: FunctionHostOptions): FunctionHost {
  const { clock, callLog, visitors } = options;
  let functions = readFunctions(options.functionsRoot);
  const pools = new Map<string, WorkerPool>();
  const workers = new Map<string, { functionName: string; worker: FunctionWorker }>();
  const timeoutMsOf = (name: string) => (options.timeoutSeconds[name] ?? platformLimits.defaultTimeoutMs / 1000) * 1000;

  function startWorker({ name, entryPath }: BuiltFunction): FunctionWorker {
    const environmentFor = (token: string) =>
      instanceEnvironment(`${options.adminUrl()}/${token}`, options.environment);
    const worker = startFunctionWorker({ entryPath, modulesFolder, sharedOffset: clock.sharedOffset }, environmentFor);
    workers.set(worker.token, { functionName: name, worker });
    void worker.gone.then(() => workers.delete(worker.token));
    return worker;
  }

  function poolOf(name: string): WorkerPool | undefined {
    const built = functions.get(name);
    const known = pools.get(name);
    if (!built || known) return known;
    const limit = options.workersPerFunction;
    const pool = openWorkerPool({ startWorker: () => startWorker(built), limit, timeoutMs: timeoutMsOf(name) });
    pools.set(name, pool);
    return pool;
  }

  return {
    invoke: (functionName, event, caller) => {
      if (caller.openid !== undefined) visitors.visited(caller.openid);
      const [pool, timeoutMs, nowMs] = [poolOf(functionName), timeoutMsOf(functionName), clock.nowMs()];
      return invokeFunction({ functionName, event, caller, pool, timeoutMs, nowMs, callLog });
    },
    whoAsks: (token) => {
      const known = workers.get(token);
      return known && { functionName: known.functionName, callId: known.worker.currentCallId };
    },
    find: (name) => functions.get(name),
    all: () => [...functions.values()],
    warm: () => {
      for (const name of functions.keys()) poolOf(name)?.warm();
    },
    reload: async () => {
      const old = [...pools.values()];
      pools.clear();
      functions = readFunctions(options.functionsRoot);
      await Promise.all(old.map((pool) => pool.retire()));
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.close()));
    },
  };
}
