import { database } from "./database";
import { isDuplicateKey } from "./platform-failure";

/** What is remembered of a key: which body it stood for. The effect itself is recognised by the changed document. */
export type IdempotencyRow = {
  readonly _id: string;
  readonly call: string;
  readonly bodyHash: string;
  readonly atMs: number;
};

/** That a person meant to delete her registration. It outlives her, so that a repeat finds what it asked for done. */
export type Deletion = IdempotencyRow & { readonly personId: string };

const deletionId = (keyedId: string): string => `deletion:${keyedId}`;

export async function findDeletion(keyedId: string): Promise<Deletion | null> {
  const { data } = await database.collection("idempotency").doc(deletionId(keyedId)).get();
  return (data ?? null) as Deletion | null;
}

export async function claimDeletion(keyedId: string, bodyHash: string, personId: string, atMs: number): Promise<void> {
  const row: Deletion = { _id: deletionId(keyedId), call: "people.deleteMe", bodyHash, personId, atMs };
  try {
    await database.collection("idempotency").add({ data: row });
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
  }
}

/**
 * Claims a key before a change. `fresh` the first time, `again` when the same body came before (its effect may or may
 * not be there yet: the handler looks), `other` when the key stood for something else.
 */
export async function claimKey(row: IdempotencyRow): Promise<"fresh" | "again" | "other"> {
  try {
    await database.collection("idempotency").add({ data: row });
    return "fresh";
  } catch (failure) {
    if (!isDuplicateKey(failure)) throw failure;
  }
  const { data } = await database.collection("idempotency").doc(row._id).get();
  return (data as IdempotencyRow | null)?.bodyHash === row.bodyHash ? "again" : "other";
}
