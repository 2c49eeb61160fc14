import type { DatabaseDump } from "../../localcloud/database/engine";

/** What may be added while somebody is refused: the row that says so, the key he used up, and the guess he spent. */
const tracesOfRefusal = ["audit", "idempotency", "codeTries"];

/** Names the collections that differ, beyond the traces every refusal leaves. */
export function changedCollections(
  before: DatabaseDump,
  after: DatabaseDump,
  leftOut: readonly string[] = tracesOfRefusal,
): readonly string[] {
  const [one, other] = [textsOf(before), textsOf(after)];
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => !leftOut.includes(name) && (one.get(name) ?? "[]") !== (other.get(name) ?? "[]"));
}

/** A dump is often compared twice, with what came before and with what comes after. */
const known = new WeakMap<DatabaseDump, ReadonlyMap<string, string>>();

function textsOf(dump: DatabaseDump): ReadonlyMap<string, string> {
  const texts = known.get(dump) ?? new Map(Object.entries(dump).map(([name, rows]) => [name, JSON.stringify(rows)]));
  known.set(dump, texts);
  return texts;
}
