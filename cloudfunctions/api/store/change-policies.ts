import { comingMax, type CategoryPolicy } from "../../../domain/categories/category-policy";
import { comingAfter, stillNeeded } from "../../../domain/policies/policy-at";
import type { AuditRow } from "./audit-store";
import { latestVersionOf, policiesOf, policyInForce, type CategoryDocument } from "./categories-store";
import { firstPolicyRow, policyRow, policyRowId, type PolicyDeed, type PolicyRow } from "./category-policies-store";
import { inTransaction, replaced, type TransactionDocuments } from "./in-transaction";

type Saving = {
  readonly categoryId: string;
  /** The newest policy its writer knew; the new one is the next. */
  readonly afterVersion: number;
  readonly policy: CategoryPolicy;
  readonly made: PolicyDeed;
  readonly audit: AuditRow;
};

/**
 * Writes a policy's own document, the category as everybody reads it, and the audit row, or nothing. The version is part
 * of the document's id, so of two writers who saw the same past one is told that it changed.
 */
export const savePolicyOnce = (saving: Saving): Promise<"saved" | "unknown" | "changed" | "tooMany"> =>
  inTransaction(async (documents) => {
    const { afterVersion, audit, categoryId, made, policy } = saving;
    const category = await documents.get<CategoryDocument>("categories", categoryId);
    if (category === null) return { commit: false, value: "unknown" };
    const there = await documents.get<PolicyRow>("categoryPolicies", policyRowId(categoryId, policy.version));
    if (there !== null) return { commit: false, value: there.made.keyedId === made.keyedId ? "saved" : "changed" };
    if (latestVersionOf(category) !== afterVersion) return { commit: false, value: "changed" };
    const policies = stillNeeded([...policiesOf(category), policy], made.atMs);
    if (comingAfter(policies, made.atMs).length > comingMax) return { commit: false, value: "tooMany" };
    await documents.update("categories", categoryId, {
      policies: replaced(policies),
      latestVersion: policy.version,
    });
    await keepUndated(documents, category, made.atMs);
    await documents.add("categoryPolicies", policyRow(categoryId, policy, made));
    await documents.add("audit", audit);
    return { commit: true, value: "saved" };
  });

/** A category older than dated policies gets the document of what held until now. */
async function keepUndated(documents: TransactionDocuments, category: CategoryDocument, nowMs: number): Promise<void> {
  const inForce = policyInForce(category, nowMs);
  if (category.policies !== undefined || inForce === null) return;
  await documents.add("categoryPolicies", firstPolicyRow(category._id, inForce));
}

type Withdrawing = {
  readonly categoryId: string;
  readonly version: number;
  readonly withdrawn: PolicyDeed;
  readonly audit: AuditRow;
};

/** Takes a policy that has not begun out of what will hold. Its document stays, with who took it back and why. */
export const withdrawPolicyOnce = (
  withdrawing: Withdrawing,
): Promise<"withdrawn" | "unknown" | "inForce" | "withdrawnBefore"> =>
  inTransaction(async (documents) => {
    const { audit, categoryId, version, withdrawn } = withdrawing;
    const rowId = policyRowId(categoryId, version);
    const category = await documents.get<CategoryDocument>("categories", categoryId);
    const row = await documents.get<PolicyRow>("categoryPolicies", rowId);
    if (category === null || row === null) return { commit: false, value: "unknown" };
    if (row.withdrawn !== null) {
      const isRepeat = row.withdrawn.keyedId === withdrawn.keyedId;
      return { commit: false, value: isRepeat ? "withdrawn" : "withdrawnBefore" };
    }
    if (row.policy.validFromMs <= withdrawn.atMs) return { commit: false, value: "inForce" };
    const policies = policiesOf(category).filter((one) => one.version !== version);
    await documents.update("categories", categoryId, { policies: replaced(policies) });
    await documents.update("categoryPolicies", rowId, { withdrawn: replaced(withdrawn) });
    await documents.add("audit", audit);
    return { commit: true, value: "withdrawn" };
  });
