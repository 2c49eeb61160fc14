import type { CategoryPolicy } from "../../../domain/categories/category-policy";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";

/** Who wrote or took back a policy, why, and with which key, so that a repeat knows its own effect. */
export type PolicyDeed = {
  readonly personId: string;
  readonly why: string;
  readonly atMs: number;
  readonly keyedId: string;
};

/** One dated policy for ever. Its content is never touched; one that has not begun may be withdrawn. */
export type PolicyRow = {
  readonly _id: string;
  readonly categoryId: string;
  readonly version: number;
  readonly policy: CategoryPolicy;
  readonly made: PolicyDeed;
  readonly withdrawn: PolicyDeed | null;
};

export const policyRowId = (categoryId: string, version: number): string => `${categoryId}:${version}`;

export const policyRow = (categoryId: string, policy: CategoryPolicy, made: PolicyDeed): PolicyRow => ({
  _id: policyRowId(categoryId, policy.version),
  categoryId,
  version: policy.version,
  policy,
  made,
  withdrawn: null,
});

/** The policy a category begins with; nobody changed anything. */
export const firstPolicyRow = (categoryId: string, policy: CategoryPolicy): PolicyRow =>
  policyRow(categoryId, policy, { personId: "", why: "最初的规则", atMs: policy.validFromMs, keyedId: "" });

/** The newest policies of a category, later versions first. */
export async function listPolicyRows(categoryId: string, rows: number): Promise<readonly PolicyRow[]> {
  const { data } = await database
    .collection("categoryPolicies")
    .where(guardedFilter({ categoryId }))
    .orderBy("version", "desc")
    .limit(rows)
    .get();
  return data as PolicyRow[];
}

export async function findPolicyRow(categoryId: string, version: number): Promise<PolicyRow | null> {
  const { data } = await database.collection("categoryPolicies").doc(policyRowId(categoryId, version)).get();
  return (data ?? null) as PolicyRow | null;
}
