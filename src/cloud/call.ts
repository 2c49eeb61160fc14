import type { CallName, Input } from "../../contract";
import { functionOfCall } from "./function-of-call";
import type { LostCode, PhoneFailure, PhoneReply } from "./phone-reply";
import { send } from "./send";
import type { Sent } from "./sent";
import { noteServerTime, serverNowMs } from "./server-clock";

/** The platform's functions answer within 20 s; a person has lost patience before. */
const WAIT_MS = 12_000;

/**
 * Asks the cloud. Never throws: what went wrong is a code. OFFLINE and TIMEOUT say only that no answer came, the change
 * may well have happened, so a changing call goes through `useChange`, which repeats it with the same key.
 */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<PhoneReply<N>> {
  const sent = await Promise.race([send(functionOfCall(name), { call: name, input }), tooLate()]);
  if (!sent.arrived) return lost(sent.code);
  const reply = sent.answer as PhoneReply<N> | null | undefined;
  if (typeof reply?.ok !== "boolean") return lost("INTERNAL");
  if (typeof reply.nowMs === "number") noteServerTime(reply.nowMs);
  return reply;
}

function lost(code: LostCode | "INTERNAL"): PhoneFailure<"INTERNAL"> {
  return { ok: false, code, nowMs: serverNowMs(), requestId: "" };
}

function tooLate(): Promise<Sent> {
  return new Promise((resolve) => setTimeout(() => resolve({ arrived: false, code: "TIMEOUT" }), WAIT_MS));
}
