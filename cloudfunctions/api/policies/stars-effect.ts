import { scopesAt } from "../../../domain/people/held-roles";
import type { PolicyVersion } from "../../../domain/policies/policies";
import { starStanding } from "../../../domain/stars/star-standing";
import type { Caller } from "../caller";
import { findStarFacts } from "../store/services-store";
import { listMostHours } from "../store/standings-store";

/** Those with the most hours are the ones a rule of stars meets; nobody waits for a whole city to be counted. */
const lookedMax = 200;

type Change = { readonly before: PolicyVersion<"stars">; readonly after: PolicyVersion<"stars"> };

/** How many volunteers of the caller's areas would gain or lose a star, from a bounded number of them. Counts, no names. */
export async function starsEffect({ after, before }: Change, caller: Caller): Promise<readonly string[]> {
  const areaIds = scopesAt(caller.person, ["admin"], caller.nowMs);
  const standings = await listMostHours(areaIds, lookedMax);
  const accounts = await findStarFacts(standings.map(({ _id }) => _id));
  const levels = accounts.map((facts) => {
    const levelBy = ({ value }: PolicyVersion<"stars">) => starStanding(facts, value, caller.nowMs).level;
    return { was: levelBy(before), becomes: levelBy(after) };
  });
  const gain = levels.filter(({ becomes, was }) => becomes > was).length;
  const lose = levels.filter(({ becomes, was }) => becomes < was).length;
  const looked =
    standings.length === lookedMax
      ? `只看了辖区里服务时长最多的 ${lookedMax} 位志愿者`
      : `看了辖区里有服务时长的 ${standings.length} 位志愿者`;
  return [looked, `会升星的 ${gain} 位`, `会降星的 ${lose} 位`, "已经定下的季度星级不变"];
}
