import { contract, type CallName } from "../../contract/index";
import type { DatabaseDump } from "../../localcloud/database/engine";
import { functionOfCall } from "../../src/cloud/function-of-call";
import { connectInProcess } from "../../localcloud/database/connect-in-process";
import type { LocalCloudOptions } from "../../localcloud/local-cloud";
import { cast, furtherOrganisation, type CastName } from "../security/cast";
import { watchForLeaks, type LeakWatch } from "../security/leak-watch";
import { openidOf, setupKey, startTestCloud, testEnvironment, type TestCloud } from "./test-cloud";

/** Whatever the cloud answered, before anybody believes that it keeps to its contract. */
export type AnyReply = {
  readonly ok: boolean;
  readonly code?: string;
  readonly hint?: string;
  readonly value?: unknown;
  readonly nowMs?: number;
  readonly requestId?: string;
};

/** The message templates as an operator would have applied for them. */
const templates = { orderProgress: "t-progress", grabbed: "t-grabbed", redemption: "t-redemption" };

/** The test cloud with both communities in it and somebody who reads along with every answer. */
export type SecurityCloud = TestCloud & {
  readonly leaks: LeakWatch;
  /** Any event, typed or not, as this kind of caller's phone sends it. */
  send: (who: CastName, event: unknown) => Promise<AnyReply>;
  ask: (who: CastName, call: CallName, input: unknown) => Promise<AnyReply>;
  snapshot: () => Promise<DatabaseDump>;
  /** Goes back to an earlier snapshot; the clock stays, and what is left behind is read for leaks first. */
  restore: (dump: DatabaseDump) => Promise<void>;
  /** Lets time pass without running timers. */
  pass: (ms: number) => void;
  edit: (collection: string, id: string, fields: Record<string, unknown>) => Promise<void>;
};

export async function startSecurityCloud(options: Partial<LocalCloudOptions> = {}): Promise<SecurityCloud> {
  const environment = { ...testEnvironment, LINLIBANG_TEMPLATES: JSON.stringify(templates) };
  const test = await startTestCloud({ environment, ...options });
  const { cloud } = test;
  const { database } = cloud;
  const leaks = watchForLeaks(cloud);
  const installed = await cloud.invoke("setup", { setupKey, organisation: furtherOrganisation });
  if (!(installed as AnyReply).ok) throw new Error(`not installed: ${JSON.stringify(installed)}`);
  const stored = connectInProcess(database);
  const send: SecurityCloud["send"] = async (who, event) => {
    const person = cast[who];
    const caller = person === null ? { source: "wx_client" } : { openid: openidOf(person), source: "wx_client" };
    return (await cloud.invoke(functionFor(event), event, caller)) as AnyReply;
  };
  return {
    ...test,
    leaks,
    send,
    ask: (who, call, input) => send(who, { call, input }),
    snapshot: () => database.dump(),
    async restore(dump) {
      await leaks.scanStored();
      await database.load(dump);
    },
    pass: (ms) => cloud.clock.set(cloud.clock.nowMs() + ms),
    async edit(collection, id, fields) {
      await stored.collection(collection).doc(id).update(fields);
    },
    async close() {
      await leaks.scanStored();
      await test.close();
    },
  };
}

/** What is no call of the contract goes where most calls go. */
function functionFor(event: unknown): string {
  const call = (event as { call?: unknown } | null)?.call;
  return typeof call === "string" && Object.hasOwn(contract, call) ? functionOfCall(call as CallName) : "api";
}
