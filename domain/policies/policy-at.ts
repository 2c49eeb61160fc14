type Dated = { readonly validFromMs: number; readonly version: number };

const laterFirst = (one: Dated, other: Dated): number =>
  other.validFromMs - one.validFromMs || other.version - one.version;

/** The policy in force: the one that began last; of two that began at once, the one written later. Null before the first. */
export const policyAt = <P extends Dated>(policies: readonly P[], nowMs: number): P | null =>
  [...policies].filter(({ validFromMs }) => validFromMs <= nowMs).sort(laterFirst)[0] ?? null;

/** Those that will begin, the nearest first. */
export const comingAfter = <P extends Dated>(policies: readonly P[], nowMs: number): readonly P[] =>
  [...policies].filter(({ validFromMs }) => validFromMs > nowMs).sort((one, other) => laterFirst(other, one));

/** The policies that can still matter: the one in force and those to come. */
export function stillNeeded<P extends Dated>(policies: readonly P[], nowMs: number): readonly P[] {
  const inForce = policyAt(policies, nowMs);
  return [...(inForce === null ? [] : [inForce]), ...comingAfter(policies, nowMs)];
}
