import { database } from "./database";
import { isDuplicateKey } from "./platform-failure";

/** What is remembered of a key: which body it stood for. The effect itself is recognised by the changed document. */
export type IdempotencyRow = {
  readonly _id: string;
  readonly call: string;
  readonly bodyHash: string;
  readonly atMs: number;
};

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
