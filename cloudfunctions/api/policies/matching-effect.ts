import { communityOf } from "../../../domain/areas/community-of";
import type { MatchOrder } from "../../../domain/matching/match-order";
import { rankMatches } from "../../../domain/matching/rank-matches";
import { scopesAt } from "../../../domain/people/held-roles";
import type { PolicyVersion } from "../../../domain/policies/policies";
import type { Caller } from "../caller";
import { toMatchVolunteer } from "../store/match-facts";
import { listPastOrders } from "../store/past-orders-store";
import { listVolunteersOf } from "../store/people-store";

const lookedBackMs = 30 * 86_400_000;
/** Enough to see which way a rule moves; nobody waits for a whole city to be counted. */
const ordersMax = 50;
const communitiesMax = 5;
const volunteersMax = 60;

type Change = { readonly before: PolicyVersion<"matching">; readonly after: PolicyVersion<"matching"> };

/** For how many of the newest taken orders of the last month somebody else would be recommended first. Counts, no names. */
export async function matchingEffect({ after, before }: Change, caller: Caller): Promise<readonly string[]> {
  const areaIds = scopesAt(caller.person, ["admin"], caller.nowMs);
  const found = await listPastOrders(null, areaIds, caller.nowMs - lookedBackMs);
  const taken = found.filter(({ earlierTakers, takers }) => takers.length + earlierTakers.length > 0);
  const communities = [...new Set(taken.flatMap(({ ancestors }) => communityOf(ancestors) ?? []))].slice(
    0,
    communitiesMax,
  );
  const looked = taken
    .filter(({ ancestors }) => communities.includes(communityOf(ancestors) ?? ""))
    .slice(0, ordersMax);
  if (looked.length === 0) return ["最近 30 天没有接过的订单，看不出差别"];
  const lists = await Promise.all(communities.map((communityId) => listVolunteersOf(communityId, volunteersMax)));
  const volunteers = lists.flat().map(toMatchVolunteer);
  const changed = looked.filter((order) => {
    const asked: MatchOrder = { ...order, status: "open", takers: [] };
    const firstBy = ({ value }: PolicyVersion<"matching">) =>
      rankMatches(asked, volunteers, value, order.createdAtMs)[0]?.personId;
    return firstBy(before) !== firstBy(after);
  });
  return [
    `看了最近 30 天接过的 ${looked.length} 件订单，按志愿者现在的情况算`,
    `排在第一位的推荐，有 ${changed.length} 件会换人`,
    "已经接了的单不变",
  ];
}
