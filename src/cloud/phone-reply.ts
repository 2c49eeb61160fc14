import type { CallName, ErrorCode, Output } from "../../contract";

/** Codes the phone itself gives: the call, or its answer, was lost on the way, so nobody knows what came of it. */
export type LostCode = "OFFLINE" | "TIMEOUT";

/** What a call comes back with: the cloud's answer, or the phone's word that none came. */
export type PhoneReply<N extends CallName> =
  | { ok: true; value: Output<N>; nowMs: number; requestId: string }
  | PhoneFailure<ErrorCode<N>>
  | PhoneFailure<"INTERNAL">;

export type PhoneFailure<Code extends string = string> = {
  ok: false;
  code: Code | LostCode;
  hint?: string;
  nowMs: number;
  requestId: string;
};
