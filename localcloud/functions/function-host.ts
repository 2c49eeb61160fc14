import { randomUUID } from "node:crypto";
import { join } from "node:path";
import type { CallLog, CallLogEntry } from "../gateway/call-log";
import { appId } from "../identity/environment-names";
import { sourceOf, type Caller } from "../identity/caller";
import type { RecentVisitors } from "../identity/recent-visitors";
import type { CloudClock } from "../timers/cloud-clock";
import { failureCodes, FunctionFailure } from "./function-failure";
import { callEnvironment, instanceEnvironment } from "./platform-environment";
import { platformLimits } from "./platform-limits";
import { readFunctions, type BuiltFunction } from "./read-functions";
import { startFunctionWorker, type FunctionWorker, type WorkerAnswer } from "./start-function-worker";
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

export type FunctionHostOptions = {
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

const shownJsonLength = 4_000;

/** Holds the built functions and their instances. */
export function openFunctionHost(options: FunctionHostOptions): FunctionHost {
  let functions = readFunctions(options.functionsRoot);
  const pools = new Map<string, WorkerPool>();
  const workers = new Map<string, { functionName: string; worker: FunctionWorker }>();
  const timeoutMsOf = (name: string) => (options.timeoutSeconds[name] ?? platformLimits.defaultTimeoutMs / 1000) * 1000;

  function startWorker(built: BuiltFunction): FunctionWorker {
    const worker = startFunctionWorker(
      {
        entryPath: built.entryPath,
        modulesFolder: join(__dirname, "../../node_modules"),
        sharedOffset: options.clock.sharedOffset,
      },
      (token) => instanceEnvironment(`${options.adminUrl()}/${token}`, options.environment),
    );
    workers.set(worker.token, { functionName: built.name, worker });
    void worker.gone.then(() => workers.delete(worker.token));
    return worker;
  }

  function poolOf(built: BuiltFunction): WorkerPool {
    let pool = pools.get(built.name);
    if (!pool) {
      pool = openWorkerPool({
        startWorker: () => startWorker(built),
        limit: options.workersPerFunction,
        timeoutMs: timeoutMsOf(built.name),
      });
      pools.set(built.name, pool);
    }
    return pool;
  }

  async function invoke(functionName: string, event: unknown, caller: Caller): Promise<unknown> {
    const eventJson = JSON.stringify(eventFor(event, caller)) ?? "{}";
    const entry = options.callLog.begin({
      id: randomUUID(),
      functionName,
      call: callNameIn(event),
      openid: caller.openid,
      source: sourceOf(caller),
      startedAtMs: options.clock.nowMs(),
      input: eventJson.slice(0, shownJsonLength),
    });
    if (caller.openid !== undefined) options.visitors.visited(caller.openid);
    const startedMs = performance.now();
    let answer: WorkerAnswer | undefined;
    try {
      refuseLargePayload(eventJson, caller);
      const built = functions.get(functionName);
      if (!built)
        throw new FunctionFailure(
          failureCodes.functionMissing,
          `FunctionName parameter could not be found: ${functionName}`,
        );
      answer = await poolOf(built).run({
        callId: entry.id,
        eventJson,
        environment: callEnvironment(caller),
        context: contextFor(entry, timeoutMsOf(functionName)),
      });
      const result = resultOf(answer);
      options.callLog.finish(entry, { ...verdictOf(result), ms: performance.now() - startedMs, logs: answer.logs });
      return result;
    } catch (error) {
      const failure =
        error instanceof FunctionFailure ? error : new FunctionFailure(failureCodes.requestFailed, String(error));
      const ms = performance.now() - startedMs;
      options.callLog.finish(entry, {
        ok: false,
        code: String(failure.errCode),
        output: failure.message,
        ms,
        logs: answer?.logs ?? [],
      });
      throw failure;
    }
  }

  return {
    invoke,
    whoAsks(token) {
      const known = workers.get(token);
      return known && { functionName: known.functionName, callId: known.worker.currentCallId };
    },
    find: (name) => functions.get(name),
    all: () => [...functions.values()],
    warm: () => functions.forEach((built) => poolOf(built).warm()),
    async reload() {
      const old = [...pools.values()];
      pools.clear();
      functions = readFunctions(options.functionsRoot);
      await Promise.all(old.map((pool) => pool.retire()));
    },
    close: async () => void (await Promise.all([...pools.values()].map((pool) => pool.close()))),
  };
}

function eventFor(event: unknown, caller: Caller): unknown {
  if (sourceOf(caller) !== "wx_client" || typeof event !== "object" || event === null) return event;
  return { ...event, userInfo: { appId, openId: caller.openid } };
}

function callNameIn(event: unknown): string | undefined {
  const call = (event as { call?: unknown } | null | undefined)?.call;
  return typeof call === "string" ? call : undefined;
}

function refuseLargePayload(eventJson: string, caller: Caller): void {
  if (sourceOf(caller) !== "wx_client" || Buffer.byteLength(eventJson) <= platformLimits.payloadBytes) return;
  throw new FunctionFailure(
    failureCodes.payloadTooLarge,
    "EXCEED_MAX_PAYLOAD_SIZE: the text of a call may have 100 KB",
  );
}

function contextFor(entry: CallLogEntry, timeoutMs: number): Record<string, unknown> {
  return {
    request_id: entry.id,
    function_name: entry.functionName,
    function_version: "$LATEST",
    memory_limit_in_mb: platformLimits.memoryMegabytes,
    time_limit_in_ms: timeoutMs,
  };
}

function resultOf(answer: WorkerAnswer): unknown {
  if (answer.kind === "threw")
    throw new FunctionFailure(failureCodes.executeFailed, `functions execute fail | errMsg: ${answer.message}`);
  if (Buffer.byteLength(answer.resultJson) > platformLimits.resultBytes) {
    throw new FunctionFailure(failureCodes.resultTooLarge, "cloudfunction result size exceed limit (1MB)");
  }
  return JSON.parse(answer.resultJson) as unknown;
}

function verdictOf(result: unknown): Pick<CallLogEntry, "ok" | "code" | "output"> {
  const envelope = result as { ok?: unknown; code?: unknown } | null;
  const code = typeof envelope?.code === "string" ? envelope.code : undefined;
  return { ok: envelope?.ok !== false, code, output: (JSON.stringify(result) ?? "").slice(0, shownJsonLength) };
}
