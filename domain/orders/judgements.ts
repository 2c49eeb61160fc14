import type { Outcome } from "./outcome";

type Stars = 1 | 2 | 3 | 4 | 5;

/** The requester's word on how it went. `byRule` when nobody answered in time and the rule confirmed. */
export type Rating = {
  readonly outcome: Outcome;
  readonly stars: Stars;
  readonly tags: readonly string[];
  readonly comment: string;
  readonly byRule: boolean;
};

/** What the community holds against one volunteer: points less, or after proven misconduct none (一票否决). */
export type Conduct = {
  readonly personId: string;
  readonly deductPoints: number;
  readonly isVeto: boolean;
  readonly reason: string;
};

/** The community's judgement of the finished order. */
export type Evaluation = {
  readonly outcome: Outcome;
  readonly quality: Stars;
  readonly comment: string;
  /** What staff found when they looked at the place again, where the category asks for it. */
  readonly recheck?: string | null;
  /** Of whoever gave cause; missing where nobody did. */
  readonly conduct?: readonly Conduct[];
  readonly byPersonId: string;
};

/** What a volunteer says of the visit, for the safety of the next one: staff read it, nobody else, and it is no score. */
export type PrivateRating = {
  readonly personId: string;
  readonly stars: Stars;
  readonly note: string;
  readonly atMs: number;
};

/** One or two stars, or not solved: somebody must ring up before the community judges. */
export const isLowRating = ({ stars, outcome }: Pick<Rating, "stars" | "outcome">): boolean =>
  stars <= 2 || outcome === "unsolved";

/** A call that staff owe the requester: a low rating, or the order was drawn. `heard` is what she said. */
export type StaffCall = {
  readonly why: "lowRating" | "draw";
  readonly heard: { readonly words: string; readonly byPersonId: string; readonly atMs: number } | null;
};
