import { honoursFields, honoursPolicyFault, honoursPolicyFaults, type HonoursPolicy } from "./honours-policy";
import { matchingFields, matchingPolicyFault, matchingPolicyFaults, type MatchingPolicy } from "./matching-policy";
import { pointsFields, pointsPolicyFault, pointsPolicyFaults, type PointsPolicy } from "./points-policy";
import { policyAt } from "./policy-at";
import type { PolicyField } from "./policy-field";
import { starsFields, starsPolicyFault, starsPolicyFaults, type StarsPolicy } from "./stars-policy";

/** What is decided by numbers for the whole city. */
export type PolicyValues = {
  readonly points: PointsPolicy;
  readonly stars: StarsPolicy;
  readonly honours: HonoursPolicy;
  readonly matching: MatchingPolicy;
};
export type PolicyKind = keyof PolicyValues;

export const policyFields: { readonly [K in PolicyKind]: readonly PolicyField[] } = {
  points: pointsFields,
  stars: starsFields,
  honours: honoursFields,
  matching: matchingFields,
};

export const policyFaults = [
  ...pointsPolicyFaults,
  ...starsPolicyFaults,
  ...honoursPolicyFaults,
  ...matchingPolicyFaults,
] as const;
export type PolicyFault = (typeof policyFaults)[number];

const faultOf: { readonly [K in PolicyKind]: (value: PolicyValues[K]) => PolicyFault | null } = {
  points: pointsPolicyFault,
  stars: starsPolicyFault,
  honours: honoursPolicyFault,
  matching: matchingPolicyFault,
};

/** What holds from a moment on. Never edited: a change is a version of its own; one that has not begun may be withdrawn. */
export type PolicyVersion<K extends PolicyKind = PolicyKind> = {
  /** 1 is what the product ships with; the first one written by staff is 2. */
  readonly version: number;
  readonly validFromMs: number;
  readonly value: PolicyValues[K];
};

/** Version 1: what holds where staff have written nothing yet. */
export const firstPolicy = <K extends PolicyKind>(kind: K): PolicyVersion<K> => ({
  version: 1,
  validFromMs: 0,
  value: Object.fromEntries(policyFields[kind].map(({ name, usual }) => [name, usual])) as PolicyValues[K],
});

/** The policy that held, or will hold, at a moment. A field younger than the policy has its usual number. */
export function policyInForce<K extends PolicyKind>(
  kind: K,
  versions: readonly PolicyVersion<K>[],
  atMs: number,
): PolicyVersion<K> {
  const first = firstPolicy(kind);
  const found = policyAt([first, ...versions], atMs) ?? first;
  return { ...found, value: { ...first.value, ...found.value } };
}

export type PolicyWish<K extends PolicyKind = PolicyKind> = {
  readonly value: PolicyValues[K];
  /** Null: at once. */
  readonly validFromMs: number | null;
};

export const policyRefusals = [
  "TIME_PAST",
  "TIME_TOO_FAR",
  "NOTHING_CHANGED",
  "OUT_OF_RANGE",
  ...policyFaults,
] as const;
export type PolicyRefusal = (typeof policyRefusals)[number];

export type NextPolicy<K extends PolicyKind> = {
  readonly policy: PolicyVersion<K>;
  readonly changes: readonly string[];
};

const aheadMaxMs = 366 * 86_400_000;

/** The next policy beside the one that would hold without it. Nothing is dated back: what was earned is earned. */
export function nextPolicy<K extends PolicyKind>(
  kind: K,
  versions: readonly PolicyVersion<K>[],
  wish: PolicyWish<K> & { readonly version: number },
  nowMs: number,
): NextPolicy<K> | PolicyRefusal {
  const fromMs = wish.validFromMs ?? nowMs;
  if (fromMs < nowMs) return "TIME_PAST";
  if (fromMs > nowMs + aheadMaxMs) return "TIME_TOO_FAR";
  if (!isWithinRange(kind, wish.value)) return "OUT_OF_RANGE";
  const fault = faultOf[kind](wish.value);
  if (fault !== null) return fault;
  const changes = policyChanges(kind, policyInForce(kind, versions, fromMs).value, wish.value);
  if (changes.length === 0) return "NOTHING_CHANGED";
  return { policy: { version: wish.version, validFromMs: fromMs, value: wish.value }, changes };
}

const isWithinRange = <K extends PolicyKind>(kind: K, value: PolicyValues[K]): boolean =>
  policyFields[kind].every(({ name, min, max }) => {
    const number = numberOf(value, name);
    return Number.isSafeInteger(number) && number >= min && number <= max;
  });

const numberOf = (value: PolicyValues[PolicyKind], name: string): number =>
  (value as Readonly<Record<string, number>>)[name] ?? Number.NaN;

/** What is different, field by field: 一天最多：150 分，改为 120 分. */
export const policyChanges = <K extends PolicyKind>(
  kind: K,
  before: PolicyValues[K],
  after: PolicyValues[K],
): readonly string[] =>
  policyFields[kind]
    .filter(({ name }) => numberOf(before, name) !== numberOf(after, name))
    .map(({ label, name, unit }) => {
      const [old, fresh] = [before, after].map((value) => sayNumber(numberOf(value, name), unit));
      return `${label}：${old}，改为 ${fresh}`;
    });

/** 150 分, but 20%. */
export const sayNumber = (number: number, unit: string): string => (unit === "%" ? `${number}%` : `${number} ${unit}`);
