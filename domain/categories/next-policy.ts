import { difficultyOf, type PointsRule } from "../points/points-rule";
import type { CategoryPolicy, PolicyContent } from "./category-policy";
import { policyAt } from "../policies/policy-at";
import { policyChanges } from "./policy-changes";
import { policyFault, type PolicyFault } from "./policy-fault";

/** A policy as staff write it: the points rule has no version of its own yet. */
export type PolicyDraft = Omit<PolicyContent, "pointsRule"> & { readonly pointsRule: Omit<PointsRule, "version"> };

type Wish = {
  readonly draft: PolicyDraft;
  /** Null: at once. */
  readonly validFromMs: number | null;
  readonly version: number;
};

export type NextPolicy = { readonly policy: CategoryPolicy; readonly changes: readonly string[] };
export type NextPolicyRefusal = "TIME_PAST" | "TIME_TOO_FAR" | "NOTHING_CHANGED" | PolicyFault;

const aheadMaxMs = 366 * 86_400_000;

/**
 * The next policy of a category, compared with the one that would hold without it from its first moment on. Nothing is
 * dated back: whoever ordered yesterday did so by yesterday's policy.
 */
export function nextPolicy(
  policies: readonly CategoryPolicy[],
  { draft, validFromMs, version }: Wish,
  nowMs: number,
): NextPolicy | NextPolicyRefusal {
  const fromMs = validFromMs ?? nowMs;
  if (fromMs < nowMs) return "TIME_PAST";
  if (fromMs > nowMs + aheadMaxMs) return "TIME_TOO_FAR";
  const before = policyAt(policies, fromMs);
  const policy = { ...draft, pointsRule: datedRule(draft.pointsRule, before, version), version, validFromMs: fromMs };
  const fault = policyFault(policy);
  if (fault !== null) return fault;
  const changes = before === null ? ["第一份规则"] : policyChanges(before, policy);
  return changes.length === 0 ? "NOTHING_CHANGED" : { policy, changes };
}

/** The same numbers are the same rule; other ones get a name of their own, which every award by them will carry. */
function datedRule(rule: PolicyDraft["pointsRule"], before: CategoryPolicy | null, version: number): PointsRule {
  const old = before?.pointsRule;
  const isSame =
    old?.basePoints === rule.basePoints &&
    old.perHourPoints === rule.perHourPoints &&
    difficultyOf(old) === difficultyOf(rule) &&
    old.maxPoints === rule.maxPoints;
  return { ...rule, version: isSame ? old.version : `v${version}` };
}
