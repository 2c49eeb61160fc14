/** A candidate with what decides his place. */
export type Ranked = {
  readonly candidateId: string;
  readonly scoreTenths: number;
  readonly minutes: number;
  readonly services: number;
};

/** Higher score first; among equals more minutes, then more services, then the id, so that no two counts differ. */
const before = (one: Ranked, other: Ranked): number =>
  other.scoreTenths - one.scoreTenths ||
  other.minutes - one.minutes ||
  other.services - one.services ||
  (one.candidateId < other.candidateId ? -1 : 1);

/**
 * The best so many of those known and those added. In whatever order and in whatever batches candidates come, the end is
 * the same; the same candidate counted again replaces himself.
 */
export function bestOf<R extends Ranked>(known: readonly R[], added: readonly R[], most: number): readonly R[] {
  const byId = new Map([...known, ...added].map((one) => [one.candidateId, one]));
  return [...byId.values()].sort(before).slice(0, most);
}
