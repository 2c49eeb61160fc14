export type SortOrder = Readonly<Record<string, 1 | -1>>;

/** How the documents of a query are found. */
export type QueryPlan = {
  /** Null when the whole collection is walked. */
  readonly indexName: string | null;
  /** Keys of candidates, a superset of what matches; the filter decides. */
  readonly keys: () => Iterable<string>;
  /** The candidates come in the order asked for. */
  readonly sorted: boolean;
  /** The same document may come twice. */
  readonly repeats: boolean;
  readonly score: number;
};
