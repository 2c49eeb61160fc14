import { policyChanges, policyInForce, type PolicyKind, type PolicyVersion } from "../../../domain/policies/policies";
import { comingAfter } from "../../../domain/policies/policy-at";
import { done } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { latestVersionOf, policyById, policyOf, rowsOf, standing, type PolicyRow } from "../store/policies-store";

/** What holds, what will, and everything written so far with its reason, newest first. */
export const showPolicy = handle<"policies.show">()({
  together: ({ kind }) => ({ policy: policyById(kind) }),
  run({ kind }, caller, { policy }) {
    const rows = rowsOf(policy);
    return Promise.resolve(
      done({
        latestVersion: latestVersionOf(policy),
        inForce: viewVersion(policyOf(kind, policy, caller.nowMs)),
        coming: comingAfter(standing(policy), caller.nowMs).map(viewVersion),
        history: [...rows].reverse().map((row) => viewRow(kind, row, rows, caller)),
      }),
    );
  },
});

const viewVersion = ({ version, validFromMs, value }: PolicyVersion) => ({
  version,
  validFromMs,
  value: { ...value },
});

/** A version changed what would have held without it: the one in force at its beginning among those written before it. */
function viewRow(kind: PolicyKind, row: PolicyRow, rows: readonly PolicyRow[], caller: Caller) {
  const earlier = rows.filter((one) => one.version < row.version && one.withdrawn === null);
  const before = policyInForce(kind, earlier, row.validFromMs);
  return {
    version: row.version,
    validFromMs: row.validFromMs,
    why: row.made.why,
    isMine: row.made.personId === caller.person.personId,
    isWithdrawn: row.withdrawn !== null,
    changes: [...policyChanges(kind, before.value, row.value)],
  };
}
