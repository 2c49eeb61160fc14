import type { DatabaseImage } from "./database-image";
import { TRANSACTION_MS } from "./limits";
import type { Locks } from "./locks";
import { transactionNotExist } from "./platform-error";
import { Transaction, type ConflictsAt } from "./transaction";

/** Runs something later; the returned function calls it off. Replaceable so that simulations need no real time. */
export type RunAfter = (ms: number, run: () => void) => () => void;

export type TransactionRules = {
  readonly conflictsAt: ConflictsAt;
  readonly nowMs: () => number;
  readonly newId: () => string;
  readonly runAfter: RunAfter;
};

/** The transactions that are open. One that passes 30 seconds is gone, and with it its locks. */
export class Transactions {
  readonly #open = new Map<string, { transaction: Transaction; callOff: () => void }>();

  constructor(
    private readonly image: DatabaseImage,
    private readonly locks: Locks,
    private readonly rules: TransactionRules,
  ) {}

  begin(): string {
    const { newId, nowMs, conflictsAt, runAfter } = this.rules;
    const transaction = new Transaction(newId(), nowMs(), { image: this.image, locks: this.locks }, conflictsAt);
    const callOff = runAfter(TRANSACTION_MS, () => this.#end(transaction.id));
    this.#open.set(transaction.id, { transaction, callOff });
    return transaction.id;
  }

  get(id: string): Transaction {
    const open = this.#open.get(id);
    if (!open) throw transactionNotExist(id);
    return open.transaction;
  }

  commit(id: string): void {
    const transaction = this.get(id);
    try {
      transaction.commit();
    } finally {
      this.#end(id);
    }
  }

  /** Gives everything up; silently for one that is already gone, so that a failed step may always call it. */
  abort(id: string): void {
    this.#end(id);
  }

  /** The clock may have been moved: ends what is older than allowed without waiting for its timer. */
  endOverdue(): void {
    if (this.#open.size === 0) return;
    const nowMs = this.rules.nowMs();
    for (const { transaction } of this.#open.values())
      if (nowMs - transaction.startedAtMs > TRANSACTION_MS) this.#end(transaction.id);
  }

  abortAll(): void {
    for (const id of this.#open.keys()) this.#end(id);
  }

  #end(id: string): void {
    const open = this.#open.get(id);
    if (!open) return;
    this.#open.delete(id);
    open.callOff();
    open.transaction.end();
  }
}
