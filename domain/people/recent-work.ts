/** One evaluated service of a volunteer, as matching remembers it. */
export type Served = {
  readonly orderId: string;
  readonly categoryId: string;
  readonly atMs: number;
  /** The resident's stars, or null where she gave none. */
  readonly stars: number | null;
};

/** So much of the newest work is kept in the volunteer's own document: enough to judge him by, never growing. */
export const servedKept = 20;
export const takenKept = 40;

/** Said twice of one order, it counts once, as last said. */
export const withServed = (before: readonly Served[], service: Served): readonly Served[] =>
  [...before.filter(({ orderId }) => orderId !== service.orderId), service].slice(-servedKept);

export const withoutServed = (before: readonly Served[], orderId: string): readonly Served[] =>
  before.filter((one) => one.orderId !== orderId);

export const withTaken = (before: readonly number[], atMs: number): readonly number[] =>
  [...before, atMs].slice(-takenKept);
