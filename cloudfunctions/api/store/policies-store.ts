import {
  firstPolicy,
  policyInForce,
  type PolicyKind,
  type PolicyValues,
  type PolicyVersion,
} from "../../../domain/policies/policies";
import { comingAfter } from "../../../domain/policies/policy-at";
import type { AuditRow } from "./audit-store";
import type { PolicyDeed } from "./category-policies-store";
import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { inTransaction, replaced } from "./in-transaction";
import { reading, type Reading } from "./read-together";

/** A version for ever, with who wrote it and who took it back before it began. */
export type PolicyRow<K extends PolicyKind = PolicyKind> = PolicyVersion<K> & {
  readonly made: PolicyDeed;
  readonly withdrawn: PolicyDeed | null;
};

/** All that was ever written of one kind, in one document, so that whoever needs a policy reads it with the caller. */
export type PolicyDocument<K extends PolicyKind = PolicyKind> = {
  readonly _id: K;
  readonly rows: readonly PolicyRow<K>[];
};

export const policyById = <K extends PolicyKind>(kind: K): Reading<PolicyDocument<K> | null> =>
  reading("policies", kind);

export async function findPolicy<K extends PolicyKind>(kind: K): Promise<PolicyDocument<K> | null> {
  const { data } = await database
    .collection("policies")
    .where(guardedFilter({ _id: kind }))
    .limit(1)
    .get();
  return (data[0] as PolicyDocument<K> | undefined) ?? null;
}

export const rowsOf = <K extends PolicyKind>(document: PolicyDocument<K> | null): readonly PolicyRow<K>[] =>
  document?.rows ?? [];

export const standing = <K extends PolicyKind>(document: PolicyDocument<K> | null): readonly PolicyRow<K>[] =>
  rowsOf(document).filter(({ withdrawn }) => withdrawn === null);

/** The policy that held at a moment, with its version. */
export const policyOf = <K extends PolicyKind>(
  kind: K,
  document: PolicyDocument<K> | null,
  atMs: number,
): PolicyVersion<K> => policyInForce(kind, standing(document), atMs);

/** Withdrawn ones count: a number is never given again. */
export const latestVersionOf = (document: PolicyDocument | null): number =>
  rowsOf(document).at(-1)?.version ?? firstPolicy("points").version;

/** So many changes of one kind may lie ahead. */
const comingMax = 5;

type Saving<K extends PolicyKind> = {
  readonly kind: K;
  /** The newest version its writer knew; the new one is the next. */
  readonly afterVersion: number;
  readonly policy: { readonly version: number; readonly validFromMs: number; readonly value: PolicyValues[K] };
  readonly made: PolicyDeed;
  readonly audit: AuditRow;
};

/** Writes the next version and the audit row, or nothing. Of two writers who saw the same past one is told. */
export const savePolicyOnce = <K extends PolicyKind>(saving: Saving<K>): Promise<"saved" | "changed" | "tooMany"> =>
  inTransaction(async (documents) => {
    const { afterVersion, audit, kind, made, policy } = saving;
    const document = await documents.get<PolicyDocument<K>>("policies", kind);
    const there = rowsOf(document).find(({ version }) => version === policy.version);
    if (there !== undefined) return { commit: false, value: there.made.keyedId === made.keyedId ? "saved" : "changed" };
    if (latestVersionOf(document) !== afterVersion) return { commit: false, value: "changed" };
    if (comingAfter([...standing(document), policy], made.atMs).length > comingMax) {
      return { commit: false, value: "tooMany" };
    }
    const rows = [...rowsOf(document), { ...policy, made, withdrawn: null }];
    if (document === null) await documents.add("policies", { _id: kind, rows });
    else await documents.update("policies", kind, { rows: replaced(rows) });
    await documents.add("audit", audit);
    return { commit: true, value: "saved" };
  });

type Withdrawing = {
  readonly kind: PolicyKind;
  readonly version: number;
  readonly withdrawn: PolicyDeed;
  readonly audit: AuditRow;
};

/** Takes a version back before it begins; it stays, with who took it back and why. */
export const withdrawPolicyOnce = (
  withdrawing: Withdrawing,
): Promise<"withdrawn" | "unknown" | "inForce" | "withdrawnBefore"> =>
  inTransaction(async (documents) => {
    const { audit, kind, version, withdrawn } = withdrawing;
    const rows = rowsOf(await documents.get<PolicyDocument>("policies", kind));
    const row = rows.find((one) => one.version === version);
    if (row === undefined) return { commit: false, value: "unknown" };
    if (row.withdrawn !== null) {
      return { commit: false, value: row.withdrawn.keyedId === withdrawn.keyedId ? "withdrawn" : "withdrawnBefore" };
    }
    if (row.validFromMs <= withdrawn.atMs) return { commit: false, value: "inForce" };
    const after = rows.map((one) => (one === row ? { ...one, withdrawn } : one));
    await documents.update("policies", kind, { rows: replaced(after) });
    await documents.add("audit", audit);
    return { commit: true, value: "withdrawn" };
  });
