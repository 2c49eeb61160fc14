/**
 * Passes a filter on, or throws. The SDK drops undefined values from `where`, and an empty `where` matches everything:
 * a forgotten id would otherwise change every document of a collection without an error.
 */
export function guardedFilter<F extends Readonly<Record<string, unknown>>>(filter: F): F {
  const fields = Object.entries(filter);
  if (fields.length === 0) throw new Error("refused an empty database filter");
  for (const [field, value] of fields) {
    if (value === undefined || value === "") throw new Error(`refused a database filter without a value for ${field}`);
  }
  return filter;
}

/** An id that is really there; an empty one would address nothing or everything. */
export function guardedId(id: string): string {
  if (typeof id !== "string" || id === "") throw new Error("refused an empty document id");
  return id;
}
