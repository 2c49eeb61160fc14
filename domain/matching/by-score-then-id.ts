import type { Match } from "./score-match";

type Ranked = Pick<Match, "personId" | "score">;

/** The rule of ties: the higher score first, and among equals the smaller id, so that the same question gets the same answer. */
export const byScoreThenId = (one: Ranked, other: Ranked): number =>
  other.score - one.score || (one.personId < other.personId ? -1 : one.personId > other.personId ? 1 : 0);
