import crypto from "node:crypto";
import url from "node:url";
import realCloud from "wx-server-sdk";
import type { DatabaseEngine } from "../../../localcloud/database/engine";
import { connectWxInProcess } from "../../../localcloud/database/connect-wx-in-process";
import type { Chance } from "./chance";
import type { FunctionProgram, Surroundings } from "./function-program";
import type { VirtualTime } from "./virtual-time";

export type Request = { readonly action: string; readonly params: Record<string, unknown> };
export type RequestReply = Record<string, unknown>;

/** The way to the database; whoever holds the door decides when a request is answered, and with what. */
export type Door = (request: Request) => Promise<RequestReply>;

export type SentMessage = Readonly<Record<string, unknown>>;

export type InstanceWorld = {
  readonly time: VirtualTime;
  readonly chance: Chance;
  readonly environment: Readonly<Record<string, string>>;
  /** Failures that a function wrote down. */
  readonly failures: string[];
  readonly sent: SentMessage[];
};

/** One running copy of a function: it answers one call at a time, as on the platform. */
export type Instance = {
  door: Door;
  /** Called when the function begins to wait for a timer of its own. */
  onPause: (wake: () => void) => () => void;
  call(event: unknown, caller: { readonly openid: string; readonly source: string }): Promise<unknown>;
};

export function startInstance(program: FunctionProgram, world: InstanceWorld): Instance {
  let identity = { OPENID: "", SOURCE: "" };
  const engine = {
    handle: (action: string, params: Record<string, unknown>) => instance.door({ action, params }),
  } as unknown as DatabaseEngine;
  const cloud = {
    DYNAMIC_CURRENT_ENV: realCloud.DYNAMIC_CURRENT_ENV,
    init: () => undefined,
    getWXContext: () => identity,
    database: (config: object) => connectWxInProcess(realCloud, engine, config),
    openapi: openapiOf(world.sent),
    deleteFile: ({ fileList }: { readonly fileList: readonly string[] }) =>
      Promise.resolve({ fileList: fileList.map((fileID) => ({ fileID, status: 0 })) }),
  };
  const main = program({ ...surroundingsOf(world), ...timersOf(() => instance), require: requireOf(cloud, world) });
  const instance: Instance = {
    door: () => Promise.reject(new Error("this copy of the function has no way to the database")),
    onPause: () => () => undefined,
    call(event, { openid, source }) {
      identity = { OPENID: openid, SOURCE: source };
      return main(event, { time_limit_in_ms: 20_000 });
    },
  };
  return instance;
}

function timersOf(instance: () => Instance): Pick<Surroundings, "setTimeout" | "clearTimeout"> {
  return {
    setTimeout: (run) => instance().onPause(run),
    clearTimeout: (callOff) => (callOff as (() => void) | undefined)?.(),
  };
}

function surroundingsOf({ time, chance, failures, environment }: InstanceWorld) {
  const VirtualDate = new Proxy(Date, {
    get: (real, name) => (name === "now" ? time.nowMs : (Reflect.get(real, name) as unknown)),
    construct: (real, given: number[]) =>
      given.length === 0 ? new real(time.nowMs()) : new real(...(given as [number])),
  });
  const math = Object.create(Math, { random: { value: chance.next } }) as Math;
  return {
    Date: VirtualDate,
    Math: math,
    performance: { now: () => 0 },
    console: { log: () => undefined, error: (line: unknown) => void failures.push(String(line)) },
    process: { env: environment },
  };
}

function requireOf(cloud: object, { chance }: InstanceWorld): Surroundings["require"] {
  const seededCrypto = {
    ...crypto,
    randomBytes: (count: number) => chance.bytes(count),
    randomInt: (limit: number) => chance.below(limit),
  };
  return (name) => {
    if (name === "wx-server-sdk") return cloud;
    if (name === "node:crypto") return seededCrypto;
    if (name === "url") return url;
    throw new Error(`a function asked for ${name}, which the simulation does not know`);
  };
}

const riskyWord = "赌博";
/** In doubt, so that staff decide. */
export const doubtfulWord = "传单";

const verdictOn = (content: string): string =>
  content.includes(riskyWord) ? "risky" : content.includes(doubtfulWord) ? "review" : "pass";

/** WeChat as far as the functions need it: one word is refused, one is in doubt, everything sent is kept. */
const openapiOf = (sent: SentMessage[]) => ({
  security: {
    msgSecCheck: ({ content }: { content: string }) => Promise.resolve({ result: { suggest: verdictOn(content) } }),
  },
  subscribeMessage: {
    send: (message: SentMessage) => {
      sent.push(message);
      return Promise.resolve({ errCode: 0 });
    },
  },
});
