import { comingAfter, policyAt } from "../../../domain/policies/policy-at";
import { policyChanges } from "../../../domain/categories/policy-changes";
import { pageRows } from "../../../contract/fields";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { categoryById, latestVersionOf, policiesOf, policyInForce } from "../store/categories-store";
import { listPolicyRows, type PolicyRow } from "../store/category-policies-store";
import { viewPolicy } from "./view-policy";

/** One kind of help: what holds, what will, and the newest twenty policies ever written. */
export const showCategory = handle<"categories.show">()({
  together: (input) => ({ category: categoryById(input.categoryId) }),
  async run({ categoryId }, caller, { category }) {
    if (category === null) return refuse("CATEGORY_UNKNOWN");
    // One more than is shown, so that the last one shown can be compared as well.
    const rows = await listPolicyRows(categoryId, pageRows + 1);
    const inForce = policyInForce(category, caller.nowMs);
    return done({
      categoryId,
      latestVersion: latestVersionOf(category),
      inForce: inForce === null ? null : viewPolicy(inForce),
      coming: comingAfter(policiesOf(category), caller.nowMs).map(viewPolicy),
      history: rows.slice(0, pageRows).map((row) => viewEntry(row, rows, caller)),
    });
  },
});

/** A policy changed what would have held without it: the one in force at its beginning among those written before it. */
function viewEntry(row: PolicyRow, rows: readonly PolicyRow[], caller: Caller) {
  const earlier = rows.filter((one) => one.version < row.version && one.withdrawn === null).map(({ policy }) => policy);
  const before = policyAt(earlier, row.policy.validFromMs);
  return {
    version: row.version,
    validFromMs: row.policy.validFromMs,
    why: row.made.why,
    isMine: row.made.personId === caller.person.personId,
    isWithdrawn: row.withdrawn !== null,
    changes: before === null ? [] : [...policyChanges(before, row.policy)],
  };
}
