import { nextPolicy } from "../../../domain/categories/next-policy";
import { policyEffect } from "../../../domain/categories/policy-effect";
import { scopesAt } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { categoryById, latestVersionOf, policiesOf } from "../store/categories-store";
import { listPastOrders, pastOrdersMax } from "../store/past-orders-store";

const lookedBackMs = 30 * 86_400_000;

/** What a policy would change, shown before anybody saves it. Two round trips, a bounded number of orders. */
export const proposePolicy = handle<"categories.propose">()({
  together: (input) => ({ category: categoryById(input.categoryId) }),
  async run({ categoryId, policy: draft, validFromMs }, caller, { category }) {
    if (category === null) return refuse("CATEGORY_UNKNOWN");
    const version = latestVersionOf(category) + 1;
    const next = nextPolicy(policiesOf(category), { draft, validFromMs, version }, caller.nowMs);
    if (typeof next === "string") return refuse(next);
    const areaIds = scopesAt(caller.person, ["admin"], caller.nowMs);
    const found = await listPastOrders(categoryId, areaIds, caller.nowMs - lookedBackMs);
    const orders = found.slice(0, pastOrdersMax);
    const effect = {
      ...policyEffect(orders, next.policy),
      looked: orders.length,
      isCut: found.length > pastOrdersMax,
    };
    return done({ changes: [...next.changes], effect });
  },
});
