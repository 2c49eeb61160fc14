/** Where a record comes from: a judged order, or hours that two staff entered afterwards. */
export type RecordSource = "order" | "backfill";

/**
 * One confirmed service of one volunteer. It stays for ever; what a dispute took back is marked as reversed and counts
 * nowhere any more.
 */
export type ServiceRecord = {
  readonly recordId: string;
  readonly personId: string;
  readonly orderId: string | null;
  readonly source: RecordSource;
  /** What was done: the kind of help, or what staff wrote. */
  readonly activity: string;
  readonly categoryName: string;
  readonly minutes: number;
  readonly atMs: number;
  readonly isReversed: boolean;
};

/** Minutes and services of one kind of help. */
export type RecordSum = { readonly categoryName: string; readonly minutes: number; readonly services: number };

/** The sum over all kinds. */
export const totalOf = (sums: readonly RecordSum[]): { readonly minutes: number; readonly services: number } =>
  sums.reduce(
    (total, { minutes, services }) => ({ minutes: total.minutes + minutes, services: total.services + services }),
    { minutes: 0, services: 0 },
  );

/** The kind with most minutes first; equal ones by name, so that a list reads the same every time. */
export const mostFirst = (sums: readonly RecordSum[]): readonly RecordSum[] =>
  [...sums].sort((one, other) => other.minutes - one.minutes || (one.categoryName < other.categoryName ? -1 : 1));
