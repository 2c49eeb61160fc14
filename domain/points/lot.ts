/** Points that came, wait or end together. */
export type Lot = {
  /** What they belong to: a voucher's id where they are held, an award's where they are pending, empty where they can be spent. */
  readonly ref: string;
  /** Spendable and held ones: when they expire. Pending ones: from when they can be spent. */
  readonly atMs: number;
  readonly points: number;
};

export const sumOf = (lots: readonly Lot[]): number => lots.reduce((sum, { points }) => sum + points, 0);

const isSameLot = (one: Lot, other: Lot): boolean => one.ref === other.ref && one.atMs === other.atMs;

/** Lots with changes added, the earliest first and empty ones gone; null when a lot would fall below zero. */
export function withChanges(lots: readonly Lot[], changes: readonly Lot[]): readonly Lot[] | null {
  const after = changes.reduce<readonly Lot[]>((now, change) => {
    const there = now.find((lot) => isSameLot(lot, change));
    if (there === undefined) return [...now, change];
    return now.map((lot) => (lot === there ? { ...lot, points: lot.points + change.points } : lot));
  }, lots);
  if (after.some(({ points }) => points < 0)) return null;
  return after.filter(({ points }) => points > 0).sort((one, other) => one.atMs - other.atMs || byRef(one, other));
}

/** For lots of one moment: no two of them belong to the same thing. */
const byRef = (one: Lot, other: Lot): number => (one.ref < other.ref ? -1 : 1);

/** What to take so that the points which expire first go first; everything there is when there is less. */
export function takenFrom(lots: readonly Lot[], points: number): readonly Lot[] {
  let left = points;
  return lots.flatMap((lot) => {
    const taken = Math.min(lot.points, left);
    left -= taken;
    return taken > 0 ? [{ ...lot, points: taken }] : [];
  });
}

/** What is not over yet, whether or not the clock has already come for the rest. */
export const lastingAt = (lots: readonly Lot[], nowMs: number): readonly Lot[] =>
  lots.filter(({ atMs }) => atMs > nowMs);

export const negated = (lots: readonly Lot[]): readonly Lot[] =>
  lots.map((lot) => ({ ...lot, points: 0 - lot.points }));
