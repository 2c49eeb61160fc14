import { done, refuse } from "../answer";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { withdrawPolicyOnce } from "../store/policies-store";

/** Takes back a version before it begins; what has begun is changed by the next one. */
export const withdrawPolicy = handle<"policies.withdraw">()({
  async run({ kind, version, why }, caller) {
    const end = await withdrawPolicyOnce({
      kind,
      version,
      withdrawn: { personId: caller.person.personId, why, atMs: caller.nowMs, keyedId: caller.keyedId },
      audit: auditRow(caller, {
        call: "policies.withdraw",
        target: `${kind}:${version}`,
        id: `${caller.keyedId}:audit`,
        role: "admin",
        outcome: "done",
        reason: why,
      }),
    });
    if (end === "unknown") return refuse("NOT_FOUND");
    if (end === "inForce") return refuse("POLICY_IN_FORCE");
    return end === "withdrawnBefore" ? refuse("POLICY_WITHDRAWN") : done({ version });
  },
});
