/** How a dispute may end: the judgement stands, it is done again, or what was given is taken back. */
export const verdicts = ["keep", "redo", "overturn"] as const;
export type Verdict = (typeof verdicts)[number];

export const disputeSides = ["requester", "volunteer"] as const;

type Said = { readonly words: string; readonly byPersonId: string; readonly atMs: number };

/** One side objects, the other is heard, and somebody who judged nothing here before decides. Once per order. */
export type Dispute = {
  readonly side: (typeof disputeSides)[number];
  readonly story: Said;
  readonly reply: Said | null;
  readonly verdict: (Said & { readonly kind: Verdict }) | null;
  /** Where the order stood when it was disputed, and stands again when the judgement is kept. */
  readonly from: "confirmed" | "evaluated";
};

const dayMs = 86_400_000;
/** After this the points are hers or his for good. */
export const disputeDays = 15;
export const disputeUntilMs = (judgedAtMs: number): number => judgedAtMs + disputeDays * dayMs;
