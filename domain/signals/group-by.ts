/** Rows by a key, in the order they came. */
export function groupBy<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}

/** The biggest group; null where there is nothing. */
export function biggestGroup<T>(groups: ReadonlyMap<string, readonly T[]>): readonly [string, readonly T[]] | null {
  let biggest: readonly [string, readonly T[]] | null = null;
  for (const entry of groups) if (biggest === null || entry[1].length > biggest[1].length) biggest = entry;
  return biggest;
}
