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

/**
 * The same for somebody who chooses himself: whoever was asked for it and did not take it comes last, for he may have spoken
 * with him.
 */
export function rankToChoose(...[order, ...rest]: Parameters<typeof rankMatches>): readonly Match[] {
  const ranked = rankMatches({ ...order, declinedIds: [] }, ...rest);
  const hasDeclined = ({ personId }: Match) => order.declinedIds?.includes(personId) === true;
  return [...ranked.filter((match) => !hasDeclined(match)), ...ranked.filter(hasDeclined)];
}
