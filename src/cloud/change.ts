import type { CallName, Input } from "../../contract";
import { call } from "./call";
import { forgetKey, keyOfIntention } from "./pending-keys";
import type { PhoneReply } from "./phone-reply";

/** Calls that change something: their input carries a key. */
export type ChangeName = { [N in CallName]: Input<N> extends { key: string } ? N : never }[CallName];

/** What the person means; the key is added here. */
export type Intention<N extends ChangeName> = Omit<Input<N>, "key">;

/** After these nobody knows whether the change happened, so it must be repeated with the same key or not at all. */
const unknownOutcomes: readonly string[] = ["OFFLINE", "TIMEOUT", "BUSY", "INTERNAL", "RATE_LIMITED"];
/** Of those, the ones worth repeating at once, without asking the person. */
const passing: readonly string[] = ["OFFLINE", "TIMEOUT", "BUSY"];
const PAUSES_MS = [600, 1_800];
/** By then the person wants to hear something, be it "again, please". */
const REPEAT_WITHIN_MS = 15_000;

/**
 * Carries out one intention: the same key for every repeat until a definite answer, also when the person comes back to it
 * later. Repeats by itself at most twice.
 */
export async function change<N extends ChangeName>(
  name: N,
  intention: Intention<N>,
  pause: (ms: number) => Promise<void> = wait,
): Promise<PhoneReply<N>> {
  const key = keyOfIntention(name, intention);
  const input = { ...intention, key } as unknown as Input<N>;
  const startedAtMs = Date.now();
  let reply = await call(name, input);
  for (const pauseMs of PAUSES_MS) {
    if (reply.ok || !passing.includes(reply.code) || Date.now() - startedAtMs > REPEAT_WITHIN_MS) break;
    await pause(pauseMs);
    reply = await call(name, input);
  }
  if (reply.ok || !unknownOutcomes.includes(reply.code)) forgetKey(key);
  return reply;
}

const wait = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
