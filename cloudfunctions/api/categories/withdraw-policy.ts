import { done, refuse } from "../answer";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { withdrawPolicyOnce } from "../store/change-policies";

/** Takes back a policy before it begins; what has begun is changed by the next one. */
export const withdrawPolicy = handle<"categories.withdrawPolicy">()({
  async run({ categoryId, version, why }, caller) {
    const end = await withdrawPolicyOnce({
      categoryId,
      version,
      withdrawn: { personId: caller.person.personId, why, atMs: caller.nowMs, keyedId: caller.keyedId },
      audit: auditRow(caller, {
        call: "categories.withdrawPolicy",
        target: `${categoryId}:${version}`,
        id: `${caller.keyedId}:audit`,
        role: "admin",
        outcome: "done",
        reason: why,
      }),
    });
    if (end === "unknown") return refuse("CATEGORY_UNKNOWN");
    if (end === "inForce") return refuse("POLICY_IN_FORCE");
    return end === "withdrawnBefore" ? refuse("POLICY_WITHDRAWN") : done({ categoryId, version });
  },
});
