import type { DatabaseDump } from "../../localcloud/database/engine";

/** What may be added while somebody is refused: the row that says so, and the key he used up. */
const tracesOfRefusal = ["audit", "idempotency"];

/** Names the collections that differ, beyond the traces every refusal leaves. */
export function changedCollections(
  before: DatabaseDump,
  after: DatabaseDump,
  leftOut: readonly string[] = tracesOfRefusal,
): readonly string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].filter(
    (name) => !leftOut.includes(name) && JSON.stringify(before[name] ?? []) !== JSON.stringify(after[name] ?? []),
  );
}
