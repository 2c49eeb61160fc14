import type { CallName, ErrorCode, Output } from "../../contract/index";

/** What a handler gives the router: a value, or a code of its own contract (or NOT_ALLOWED, KEY_REUSED). */
export type Answer<N extends CallName> =
  | { readonly ok: true; readonly value: Output<N> }
  | { readonly ok: false; readonly code: ErrorCode<N>; readonly hint?: string };

export const done = <V>(value: V): { readonly ok: true; readonly value: V } => ({ ok: true, value });
export const refuse = <C extends string>(code: C, hint?: string) =>
  hint === undefined ? ({ ok: false, code } as const) : ({ ok: false, code, hint } as const);

/** Narrows what the domain may refuse in general to what this call declares; the router throws on a code outside the contract. */
export const asAnswer = <N extends CallName>(
  answer: { readonly ok: true; readonly value: Output<N> } | { readonly ok: false; readonly code: string },
): Answer<N> => answer as Answer<N>;
