import type { PolicyVersion } from "../../../domain/policies/policies";
import { pointsEffect as effectOn } from "../../../domain/policies/points-effect";
import { scopesAt } from "../../../domain/people/held-roles";
import type { Caller } from "../caller";
import { listPastOrders, pastOrdersMax } from "../store/past-orders-store";

const lookedBackMs = 30 * 86_400_000;

/** Counted on the judged orders of the last thirty days in the caller's areas; the newest, when there are very many. */
export async function pointsEffect(
  change: { readonly before: PolicyVersion<"points">; readonly after: PolicyVersion<"points"> },
  caller: Caller,
): Promise<readonly string[]> {
  const areaIds = scopesAt(caller.person, ["admin"], caller.nowMs);
  const found = await listPastOrders(null, areaIds, caller.nowMs - lookedBackMs);
  const effect = effectOn(found.slice(0, pastOrdersMax), change);
  return found.length > pastOrdersMax ? [...effect, `订单太多，只看了最近的 ${pastOrdersMax} 件`] : effect;
}
