import type { CloudTransaction } from "./cloud-database";
import { command, database } from "./database";
import { guardedId } from "./guarded-filter";
import { isTransactionConflict } from "./platform-failure";

/**
 * All a transaction may do: single documents by id, and new documents. There is no `where` here, because the SDK would
 * silently run it outside the transaction.
 */
export type TransactionDocuments = {
  get<T>(collection: string, id: string): Promise<T | null>;
  /** Changes fields of one document. Objects given with `replaced` are set whole; bare objects would be merged. */
  update(collection: string, id: string, fields: Readonly<Record<string, unknown>>): Promise<void>;
  add(collection: string, document: Readonly<Record<string, unknown>> & { readonly _id: string }): Promise<void>;
};

/** `commit: false` undoes everything and still gives the value to the caller: a refusal found on the way. */
export type TransactionEnd<T> = { readonly commit: boolean; readonly value: T };

const attemptsMax = 10;
const backOffFirstMs = 15;
const backOffMaxMs = 400;

/**
 * Runs `work` as one transaction and again when it lost against another, with jittered back-off: the SDK itself retries
 * only conflicts found at commit, and without waiting. `work` may run many times, so it makes no ids, reads no clock
 * and talks to nobody but the database; it must recognise its own effect, for a commit whose answer was lost.
 */
export async function inTransaction<T>(
  work: (documents: TransactionDocuments) => Promise<TransactionEnd<T>>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(work);
    } catch (failure) {
      if (attempt === attemptsMax || !isTransactionConflict(failure)) throw failure;
      await pause(attempt);
    }
  }
}

async function runOnce<T>(work: (documents: TransactionDocuments) => Promise<TransactionEnd<T>>): Promise<T> {
  const transaction = await database.startTransaction();
  let end: TransactionEnd<T>;
  try {
    end = await work(documentsOf(transaction));
  } catch (failure) {
    await transaction.rollback().catch(() => undefined);
    throw failure;
  }
  if (end.commit) await transaction.commit();
  else await transaction.rollback();
  return end.value;
}

const documentsOf = (transaction: CloudTransaction): TransactionDocuments => ({
  async get<T>(collection: string, id: string) {
    const answer = await transaction.collection(collection).doc(guardedId(id)).get();
    return (answer.data ?? null) as T | null;
  },
  async update(collection, id, fields) {
    const answer = await transaction.collection(collection).doc(guardedId(id)).update({ data: fields });
    const { updated } = answer.stats;
    if (updated !== 1) throw new Error(`a transaction changed ${updated} documents of ${collection} instead of one`);
  },
  async add(collection, document) {
    await transaction.collection(collection).add({ data: document });
  },
});

/** Sets an object or array whole, where the SDK would merge it field by field. */
export const replaced = (value: unknown): unknown =>
  typeof value === "object" && value !== null ? command.set(value) : value;

const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    const mostMs = Math.min(backOffMaxMs, backOffFirstMs * 2 ** attempt);
    // Jitter keeps those who met once from meeting again; it decides nothing but the wait.
    setTimeout(resolve, mostMs * (0.5 + Math.random() / 2));
  });
