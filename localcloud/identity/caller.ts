/** Who calls a function. Without an openid the function sees no OPENID, as for timers and operators. */
export type Caller = {
  openid?: string;
  /** `wx_client`, `wx_trigger`, ...; left out, a person counts as `wx_client`. */
  source?: string;
};

/** The source a function is told: people come from the mini-program, anyone else only has what was given. */
export function sourceOf(caller: Caller): string | undefined {
  return caller.source ?? (caller.openid === undefined ? undefined : "wx_client");
}
