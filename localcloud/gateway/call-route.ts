import { setTimeout as sleep } from "node:timers/promises";
import type { FastifyInstance, FastifyReply } from "fastify";
import { failureCodes, FunctionFailure } from "../functions/function-failure";
import type { FunctionHost } from "../functions/function-host";
import type { Caller } from "../identity/caller";
import type { Faults } from "./faults";

type CallRouteParts = {
  functions: FunctionHost;
  faults: Faults;
  random: () => number;
};

/** `POST /call/:functionName`: what `wx.cloud.callFunction` is in WeChat. The header names the person, as WeChat's login would. */
export function addCallRoute(server: FastifyInstance, { functions, faults, random }: CallRouteParts): void {
  server.post<{ Params: { functionName: string } }>("/call/:functionName", async (request, reply) => {
    if (faults.slowMs > 0) await sleep(faults.slowMs);
    if (faults.offline) return cutConnection(reply);
    const openid = personIn(request.headers);
    const caller: Caller = openid === undefined ? { source: "wx_client" } : { openid };
    const answer =
      random() < faults.functionErrorRate
        ? brokenPlatform()
        : await callFunction(functions, request.params.functionName, request.body, caller);
    if (random() < faults.lostReplyRate) return cutConnection(reply);
    return answer;
  });
}

/** The demo person whose phone sends the request. */
export function personIn(headers: Record<string, unknown>): string | undefined {
  const person = headers["x-demo-person"];
  return typeof person === "string" && person !== "" ? person : undefined;
}

async function callFunction(
  functions: FunctionHost,
  name: string,
  event: unknown,
  caller: Caller,
): Promise<Record<string, unknown>> {
  try {
    return { result: await functions.invoke(name, event, caller) };
  } catch (error) {
    if (error instanceof FunctionFailure) return failureAnswer(error);
    throw error;
  }
}

function brokenPlatform(): Record<string, unknown> {
  return failureAnswer(new FunctionFailure(failureCodes.requestFailed, "functions request fail (fault switch)"));
}

function failureAnswer({ errCode, message }: FunctionFailure): Record<string, unknown> {
  return { errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${errCode} | errMsg: ${message}` };
}

function cutConnection(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}
