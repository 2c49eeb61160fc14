/**
 * Where something said in a thread stands. `held`: the content check was in doubt, or did not answer in time; only its
 * author and the staff read it until they decide. `withheld`: they decided against it. Both stay away from everybody else.
 */
export const saidStates = ["shown", "held", "withheld"] as const;
export type SaidState = (typeof saidStates)[number];

export type ContentVerdict = "pass" | "review" | "risky";

/** What the check's verdict makes of words. Staff answer for their own doubtful words, since they decide about others'. */
export function stateOfNew(verdict: ContentVerdict, side: "requester" | "taker" | "staff"): SaidState | "refused" {
  if (verdict === "risky") return "refused";
  return verdict === "pass" || side === "staff" ? "shown" : "held";
}

/** Whether this reader gets to see it. */
export const isVisible = (
  said: { readonly personId: string; readonly state: SaidState },
  reader: { readonly personId: string; readonly isStaff: boolean },
): boolean => said.state === "shown" || said.personId === reader.personId || reader.isStaff;
