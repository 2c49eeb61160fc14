import type { Outcome } from "./outcome";

/** The requester's word on how it went. `byRule` when nobody answered in time and the rule confirmed. */
export type Rating = {
  readonly outcome: Outcome;
  readonly stars: 1 | 2 | 3 | 4 | 5;
  readonly tags: readonly string[];
  readonly comment: string;
  readonly byRule: boolean;
};

/** The community's judgement of the finished order. */
export type Evaluation = {
  readonly outcome: Outcome;
  readonly quality: 1 | 2 | 3 | 4 | 5;
  readonly comment: string;
  readonly byPersonId: string;
};
