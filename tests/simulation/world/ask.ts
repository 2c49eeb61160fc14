import type { CallName, Input } from "../../../contract/index";
import { openidOf } from "./organisation";
import { race, type Choose, type Racer } from "./race";
import type { World } from "./simulated-world";

/** What a call answered, before anybody believes that it keeps to its contract. */
export type Reply = {
  readonly ok: boolean;
  readonly code?: string;
  readonly value?: Readonly<Record<string, unknown>>;
};

export const asking = <N extends CallName>(who: string, call: N, input: Input<N>): Racer => ({
  name: `${who} ${call}`,
  functionName: "api",
  start: (instance) => instance.call({ call, input }, { openid: openidOf(who), source: "wx_client" }),
});

/** The platform's timer starts the clock function. */
export const ticking: Racer = {
  name: "clock",
  functionName: "clock",
  start: (instance) => instance.call({}, { openid: "", source: "wx_trigger" }),
};

export const firstComesFirst: Choose = ([runner]) => (runner === undefined ? null : { runner, fate: "done" });

/** The clock at one of its jobs alone. `laterMs` after the others began: they are slow. */
export const tickingAt = (job: string, laterMs = 0): Racer => ({
  name: `clock ${job}`,
  functionName: `clock:${job}`,
  start: (instance, world) => {
    world.time.advance(laterMs);
    return instance.call({}, { openid: "", source: "wx_trigger" });
  },
});

/** One call with nobody else about. */
export async function alone(world: World, racer: Racer): Promise<Reply> {
  const ends = await race(world, [racer], firstComesFirst);
  return ends?.[0]?.answer as Reply;
}

/** One call that must succeed; gives its value. */
export async function succeed(world: World, racer: Racer): Promise<Readonly<Record<string, unknown>>> {
  const reply = await alone(world, racer);
  if (!reply.ok) throw new Error(`${racer.name}: ${String(reply.code)}\n${world.failures.join("\n")}`);
  return reply.value ?? {};
}
