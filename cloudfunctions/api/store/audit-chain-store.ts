import type { AuditRow } from "./audit-store";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { addOnce } from "./relay-store";

/** A row's place in the chain. */
export type ChainLink = Pick<AuditRow, "_id" | "sequence" | "previousHash" | "hash">;

/**
 * Where the chain ends. `pending` are the links decided with it whose rows may not carry them yet: whoever finds them
 * writes them first, so a chain-maker that was cut leaves no gap.
 */
export type ChainHead = {
  readonly sequence: number;
  readonly hash: string;
  readonly pending: readonly ChainLink[];
};

const headId = "head";
const audit = () => database.collection("audit");
const heads = () => database.collection("auditHead");

export async function listUnchained(rows: number): Promise<readonly AuditRow[]> {
  const { data } = await audit()
    .where(guardedFilter({ sequence: -1 }))
    .orderBy("atMs", "asc")
    .limit(rows)
    .get();
  return data as AuditRow[];
}

export async function readHead(): Promise<ChainHead> {
  const { data } = await heads().doc(headId).get();
  if (data !== null && data !== undefined) return data as ChainHead;
  const first: ChainHead = { sequence: 0, hash: "", pending: [] };
  await addOnce("auditHead", { _id: headId, ...first });
  return first;
}

/** Makes the chain longer if it still ends where it was read; of several chain-makers one succeeds. */
export async function advanceHead(before: ChainHead, links: readonly ChainLink[]): Promise<boolean> {
  const last = links.at(-1);
  if (last === undefined) return false;
  const { stats } = await heads()
    .where(guardedFilter({ _id: headId, sequence: before.sequence }))
    .update({ data: { sequence: last.sequence, hash: last.hash, pending: command.set(links) } });
  return stats.updated === 1;
}

/** Says that the rows of these links carry them now, unless the chain went on meanwhile. */
export async function clearPending(sequence: number): Promise<void> {
  await heads()
    .where(guardedFilter({ _id: headId, sequence }))
    .update({ data: { pending: command.set([]) } });
}

/** Writes a link into its row. A row that has its place keeps it: nothing here ever rewrites one. */
export async function writeLink({ _id, sequence, previousHash, hash }: ChainLink): Promise<void> {
  await audit()
    .where(guardedFilter({ _id, sequence: -1 }))
    .update({ data: { sequence, previousHash, hash } });
}
