import type { MatchingPolicy } from "../policies/matching-policy";
import { byScoreThenId } from "./by-score-then-id";
import { exclusionOf } from "./exclusion";
import type { MatchOrder } from "./match-order";
import type { MatchVolunteer } from "./match-volunteer";
import { scoreMatch, type Match } from "./score-match";

/** Who may take the order now, best first; who may not is left out. The order they are given in makes no difference. */
export const rankMatches = (
  order: MatchOrder,
  volunteers: readonly MatchVolunteer[],
  policy: MatchingPolicy,
  nowMs: number,
): readonly Match[] =>
  volunteers
    .filter((volunteer) => exclusionOf(order, volunteer, nowMs) === null)
    .map((volunteer) => scoreMatch(order, volunteer, policy, nowMs))
    .sort(byScoreThenId);
