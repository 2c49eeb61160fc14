import { policyFields, type PolicyKind, type PolicyValues } from "../../../domain/policies/policies";

/** What stands in the fields, as typed. */
export type TypedNumbers = Readonly<Record<string, string>>;

export const typedOf = (value: Readonly<Record<string, number>>): TypedNumbers =>
  Object.fromEntries(Object.entries(value).map(([name, number]) => [name, String(number)]));

/** Why a typed number does not do; null when it does. */
export function faultOfTyped(
  typed: string,
  { max, min }: { readonly min: number; readonly max: number },
): string | null {
  const number = Number(typed);
  const isWhole = /^\d+$/.test(typed.trim());
  return isWhole && number >= min && number <= max ? null : `填 ${min} 到 ${max} 的整数`;
}

export type TypedPolicy<K extends PolicyKind> =
  { readonly ok: true; readonly value: PolicyValues[K] } | { readonly ok: false; readonly why: string };

/** The policy that was typed, or the first field that does not do. */
export function policyOfTyped<K extends PolicyKind>(kind: K, typed: TypedNumbers): TypedPolicy<K> {
  const wrong = policyFields[kind].find((field) => faultOfTyped(typed[field.name] ?? "", field) !== null);
  if (wrong !== undefined) return { ok: false, why: `先把「${wrong.label}」填好` };
  const numbers = policyFields[kind].map(({ name }) => [name, Number(typed[name])]);
  return { ok: true, value: Object.fromEntries(numbers) as PolicyValues[K] };
}
