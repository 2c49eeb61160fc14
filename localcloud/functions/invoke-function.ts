import { randomUUID } from "node:crypto";
import type { CallLog, CallLogEntry } from "../gateway/call-log";
import { type Caller, sourceOf } from "../identity/caller";
import { appId } from "../identity/environment-names";
import { failureCodes, FunctionFailure } from "./function-failure";
import { jsonText } from "./json-text";
import { callEnvironment } from "./platform-environment";
import { platformLimits } from "./platform-limits";
import type { WorkerAnswer } from "./start-function-worker";
import type { LogLine } from "./worker-messages";
import type { WorkerPool } from "./worker-pool";

export type Invocation = {
  functionName: string;
  event: unknown;
  caller: Caller;
  /** Undefined when no such function was built. */
  pool: WorkerPool | undefined;
  timeoutMs: number;
  nowMs: number;
  callLog: CallLog;
};

const shownJsonLength = 4_000;

/** Runs one call through a function's instances, within the platform's limits, and writes it into the call log whatever happens. */
export async function invokeFunction(invocation: Invocation): Promise<unknown> {
  const { event, caller, callLog } = invocation;
  const eventJson = jsonText(eventFor(event, caller));
  const entry = callLog.begin({
    id: randomUUID(),
    functionName: invocation.functionName,
    call: callNameIn(event),
    openid: caller.openid,
    source: sourceOf(caller),
    startedAtMs: invocation.nowMs,
    input: eventJson.slice(0, shownJsonLength),
  });
  const startedMs = performance.now();
  const logs: LogLine[] = [];
  try {
    const result = resultOf(await run(invocation, entry, eventJson), logs);
    callLog.finish(entry, { ...verdictOf(result), ms: performance.now() - startedMs, logs });
    return result;
  } catch (error) {
    const isKnown = error instanceof FunctionFailure;
    const failure = isKnown ? error : new FunctionFailure(failureCodes.requestFailed, String(error));
    const outcome = { ok: false, code: String(failure.errCode), output: failure.message };
    callLog.finish(entry, { ...outcome, ms: performance.now() - startedMs, logs });
    throw failure;
  }
}

function run(invocation: Invocation, entry: CallLogEntry, eventJson: string): Promise<WorkerAnswer> {
  const { functionName, caller, pool, timeoutMs } = invocation;
  if (sourceOf(caller) === "wx_client" && Buffer.byteLength(eventJson) > platformLimits.payloadBytes) {
    const text = "EXCEED_MAX_PAYLOAD_SIZE: the text of a call may have 100 KB";
    throw new FunctionFailure(failureCodes.payloadTooLarge, text);
  }
  if (!pool) {
    const text = `FunctionName parameter could not be found: ${functionName}`;
    throw new FunctionFailure(failureCodes.functionMissing, text);
  }
  const context = {
    request_id: entry.id,
    function_name: functionName,
    function_version: "$LATEST",
    memory_limit_in_mb: platformLimits.memoryMegabytes,
    time_limit_in_ms: timeoutMs,
  };
  return pool.run({ callId: entry.id, eventJson, environment: callEnvironment(caller), context });
}

function eventFor(event: unknown, caller: Caller): unknown {
  if (sourceOf(caller) !== "wx_client" || typeof event !== "object" || event === null) return event ?? {};
  return { ...event, userInfo: { appId, openId: caller.openid } };
}

function callNameIn(event: unknown): string | undefined {
  const call = (event as { call?: unknown } | null | undefined)?.call;
  return typeof call === "string" ? call : undefined;
}

function resultOf(answer: WorkerAnswer, logs: LogLine[]): unknown {
  logs.push(...answer.logs);
  if (answer.kind === "threw") {
    if (answer.stack !== "") logs.push({ level: "error", text: answer.stack });
    throw new FunctionFailure(failureCodes.executeFailed, `functions execute fail | errMsg: ${answer.message}`);
  }
  if (Buffer.byteLength(answer.resultJson) > platformLimits.resultBytes) {
    throw new FunctionFailure(failureCodes.resultTooLarge, "cloudfunction result size exceed limit (1MB)");
  }
  return JSON.parse(answer.resultJson) as unknown;
}

function verdictOf(result: unknown): Pick<CallLogEntry, "ok" | "code" | "output"> {
  const envelope = result as { ok?: unknown; code?: unknown } | null;
  const code = typeof envelope?.code === "string" ? envelope.code : undefined;
  return { ok: envelope?.ok !== false, code, output: jsonText(result).slice(0, shownJsonLength) };
}
