import { nextPolicy } from "../../../domain/policies/policies";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { auditRow } from "../record-audit";
import { latestVersionOf, policyById, rowsOf, savePolicyOnce, standing } from "../store/policies-store";

/** Writes the next version. It holds from its moment on; what was earned before stays as it is. */
export const savePolicy = handle<"policies.save">()({
  together: ({ wish }) => ({ policy: policyById(wish.kind) }),
  async run({ afterVersion, validFromMs, why, wish }, caller, { policy }) {
    const version = afterVersion + 1;
    const saved = done({ version });
    if (latestVersionOf(policy) !== afterVersion) {
      const there = rowsOf(policy).find((row) => row.version === version);
      return there?.made.keyedId === caller.keyedId ? saved : refuse("POLICY_CHANGED");
    }
    const next = nextPolicy(wish.kind, standing(policy), { ...wish, validFromMs, version }, caller.nowMs);
    if (typeof next === "string") return refuse(next);
    const end = await savePolicyOnce({
      kind: wish.kind,
      afterVersion,
      policy: next.policy,
      made: { personId: caller.person.personId, why, atMs: caller.nowMs, keyedId: caller.keyedId },
      audit: auditRow(caller, {
        call: "policies.save",
        target: `${wish.kind}:${version}`,
        id: `${caller.keyedId}:audit`,
        role: "admin",
        outcome: "done",
        reason: next.changes.join("；").slice(0, 500),
      }),
    });
    if (end === "changed") return refuse("POLICY_CHANGED");
    return end === "tooMany" ? refuse("TOO_MANY_COMING") : saved;
  },
});
