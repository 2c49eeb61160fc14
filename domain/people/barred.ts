/** A volunteer who is not to come to somebody again: who, since when, after which order, and whether staff said so for her. */
export type Barred = {
  readonly personId: string;
  readonly name: string;
  readonly orderId: string;
  readonly atMs: number;
  readonly byStaff: boolean;
};

/** Whoever has more such neighbours needs to be talked with, not a longer list. */
export const barredMax = 20;

/** The list with him on it, once; null when it is full. */
export function withBarred(before: readonly Barred[], one: Barred): readonly Barred[] | null {
  if (before.some(({ personId }) => personId === one.personId)) return before;
  return before.length >= barredMax ? null : [...before, one];
}

export const withoutBarred = (before: readonly Barred[], personId: string): readonly Barred[] =>
  before.filter((one) => one.personId !== personId);
