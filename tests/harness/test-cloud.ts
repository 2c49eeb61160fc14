import { randomBytes } from "node:crypto";
import path from "node:path";
import type { CallName, Input, ReplyTo } from "../../contract/index";
import { demoOrganisation } from "../../localcloud/demo/demo-organisation";
import type { DatabaseDump } from "../../localcloud/database/engine";
import type { LocalCloud, LocalCloudOptions } from "../../localcloud/local-cloud";
import { startLocalCloud } from "../../localcloud/start-local-cloud";
import { timeoutSeconds } from "../../scripts/timeout-seconds";
import { functionOfCall } from "../../src/cloud/function-of-call";
import { untilTimeOfDay } from "./time-of-day";

const secret = (letter: string): string => Buffer.alloc(32, letter).toString("base64");
export const setupKey = "setup-key-of-the-tests";

/** The environment that the functions get on this machine's tests; keys of one letter each. */
export const testEnvironment = {
  LINLIBANG_FIELD_KEY: secret("f"),
  LINLIBANG_HASH_KEY: secret("h"),
  LINLIBANG_VOUCHER_KEY: secret("v"),
  LINLIBANG_SETUP_KEY: setupKey,
};

const functionsRoot = path.resolve(__dirname, "../../dist/cloudfunctions");

const minuteMs = 60_000;

/**
 * The built functions in a local cloud kept in memory, with the demo's community installed and nothing happened yet. It is
 * ten in the morning there: nobody sleeps and no day ends soon, whatever the hour in which the tests run.
 */
export async function startTestCloud(options: Partial<LocalCloudOptions> = {}): Promise<TestCloud> {
  const cloud = await startLocalCloud({
    folder: null,
    functionsRoot,
    port: 0,
    unindexedQueries: "refuse",
    environment: testEnvironment,
    timers: "manual",
    timeoutSeconds: timeoutSeconds(),
    // An instance costs a quarter of a second, and most tests need one of the four functions.
    warmsUp: false,
    ...options,
  });
  const tenMs = cloud.clock.nowMs() + untilTimeOfDay(cloud.clock.nowMs(), 10);
  cloud.clock.set(tenMs - minuteMs);
  await install(cloud, options.environment ?? testEnvironment);
  cloud.clock.set(tenMs);
  return testCloudOf(cloud);
}

/** What the setup wrote, by the environment it ran in: it is the same for every test of a file, so it runs once. */
const installed = new Map<string, DatabaseDump>();

async function install(cloud: LocalCloud, environment: Record<string, string>): Promise<void> {
  const kept = installed.get(JSON.stringify(environment));
  if (kept !== undefined) return cloud.database.load(kept);
  const answer = (await cloud.invoke("setup", { setupKey, organisation: demoOrganisation })) as { ok: boolean };
  if (!answer.ok) throw new Error(`the demo community could not be installed: ${JSON.stringify(answer)}`);
  installed.set(JSON.stringify(environment), await cloud.database.dump());
}

export type TestCloud = {
  readonly cloud: LocalCloud;
  /** Calls as this person's phone would; the reply is whatever the cloud answered. */
  call<N extends CallName>(who: string, name: N, input: Input<N>): Promise<ReplyTo<N>>;
  /** Calls and expects success; gives the value. */
  succeed<N extends CallName>(
    who: string,
    name: N,
    input: Input<N>,
  ): Promise<Extract<ReplyTo<N>, { ok: true }>["value"]>;
  /** One tick of the clock function, now. */
  tick(): Promise<void>;
  close(): Promise<void>;
};

/** A key as a phone makes one for a new intention. */
export const newKey = (): string => randomBytes(12).toString("hex");

/** `wang` is the demo's 王桂兰; her openid is `demo-wang`. */
export const openidOf = (who: string): string => `demo-${who}`;

const lastLogs = (cloud: LocalCloud): string => (cloud.callLog.at(-1)?.logs ?? []).map((line) => line.text).join("\n");

function testCloudOf(cloud: LocalCloud): TestCloud {
  const call: TestCloud["call"] = async (who, name, input) =>
    (await cloud.invoke(
      functionOfCall(name),
      { call: name, input },
      { openid: openidOf(who), source: "wx_client" },
    )) as ReplyTo<typeof name>;
  return {
    cloud,
    call,
    async succeed(who, name, input) {
      const reply = await call(who, name, input);
      if (!reply.ok) throw new Error(`${who} ${name}: ${reply.code} ${reply.hint ?? ""}\n${lastLogs(cloud)}`);
      return reply.value;
    },
    async tick() {
      await cloud.clock.runAllTimers();
    },
    close: () => cloud.close(),
  };
}
