import { createHash } from "node:crypto";
import type { LocalCloud } from "../local-cloud";

type Reply = {
  readonly ok: boolean;
  readonly code?: string;
  readonly value: Record<string, unknown>;
};

/** What a story may say: who did which call with what. Every step is a real call, so the demo breaks no rule. */
export type DemoPlayer = {
  readonly call: (who: string, name: string, input: Record<string, unknown>) => Promise<Record<string, unknown>>;
  /** Puts the clock some hours before the moment the demo is looked at. */
  readonly hoursAgo: (hours: number) => void;
  readonly minutesLater: (minutes: number) => void;
  readonly nowMs: () => number;
  readonly tick: () => Promise<unknown>;
};

/** A phone's part in the demo. Keys are counted, so that the same story makes the same orders. */
export function demoPlayer(cloud: LocalCloud): DemoPlayer {
  const presentMs = cloud.clock.nowMs();
  let steps = 0;
  return {
    async call(who, name, input) {
      steps += 1;
      const key = createHash("sha256").update(`demo step ${steps}`).digest("hex").slice(0, 24);
      const event = { call: name, input: { ...input, ...(changes(name) ? { key } : {}) } };
      const reply = (await cloud.invoke("api", event, { openid: `demo-${who}` })) as Reply;
      if (!reply.ok) throw new Error(`the demo's step ${steps}, ${who} ${name}, was refused: ${String(reply.code)}`);
      return reply.value;
    },
    hoursAgo: (hours) => {
      cloud.clock.set(presentMs - hours * 3_600_000);
    },
    minutesLater: (minutes) => {
      cloud.clock.set(cloud.clock.nowMs() + minutes * 60_000);
    },
    nowMs: () => cloud.clock.nowMs(),
    tick: () => cloud.clock.runAllTimers(),
  };
}

const changes = (name: string): boolean => !/\.(show|list|me|lookUp)/.test(name);
