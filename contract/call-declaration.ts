import type { GenericSchema, InferInput, InferOutput } from "valibot";
import type { Role } from "../domain/people/role";

/** Codes that any call may answer, given by the router before or around the handler. */
export const routerErrorCodes = [
  "UNKNOWN_CALL",
  "NOT_SIGNED_IN",
  "UNSUPPORTED_SOURCE",
  "NOT_REGISTERED",
  "NOT_ALLOWED",
  "RATE_LIMITED",
  "BAD_INPUT",
  "KEY_REUSED",
  "BUSY",
  "INTERNAL",
] as const;
export type RouterErrorCode = (typeof routerErrorCodes)[number];

/** What the caller must be to the thing the call is about. The handler asks the domain; the permission tests ask this word. */
export type Relation = "none" | "self" | "requester" | "taker" | "offeree" | "party" | "inScope" | "shop";

/**
 * How a repeated call is recognised. `reads`: changes nothing. `row`: the router claims a row for (person, call, key) first.
 * `document`: the changed document itself carries the key, which saves a round trip where a budget asks for it.
 */
export type Once = "reads" | "row" | "document";

/** One thing a phone can ask of the cloud: its shapes, who may ask, and what it may answer. */
export type CallDeclaration = {
  readonly input: GenericSchema;
  readonly output: GenericSchema;
  readonly errors: readonly string[];
  /** `anyone`: any signed-in WeChat user, registered or not. Otherwise one of the roles is needed. */
  readonly who: "anyone" | readonly Role[];
  readonly relation: Relation;
  readonly once: Once;
  /**
   * Calls per person and minute. A change whose answer is lost is repeated by the phone up to twice, and each time once more
   * by the network below it, so a changing call has room for seven.
   */
  readonly perMinute: number;
  /** Whether an answer shows somebody else's phone or exact place, so that reading leaves an audit row. */
  readonly sensitive?: true;
  /** Whether it stores something new about the caller: who agreed to an older consent text is asked again first. */
  readonly needsConsent?: true;
};

export const declareCall = <const D extends CallDeclaration>(declaration: D): D => declaration;

export type InputOf<D extends CallDeclaration> = InferInput<D["input"]>;
export type ParsedInputOf<D extends CallDeclaration> = InferOutput<D["input"]>;
export type ValueOf<D extends CallDeclaration> = InferInput<D["output"]>;
export type ErrorOf<D extends CallDeclaration> = D["errors"][number] | RouterErrorCode;

/** What every call answers. `nowMs` is the cloud's clock, by which phones count down. */
export type Reply<Value, Code extends string> =
  | { ok: true; value: Value; nowMs: number; requestId: string }
  | { ok: false; code: Code; hint?: string; nowMs: number; requestId: string };
