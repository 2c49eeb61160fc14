/** Which transaction has changed which document or unique key and not ended yet. */
export class Locks {
  readonly #holders = new Map<string, Set<string>>();
  readonly #held = new Map<string, string[]>();
  readonly #waiting = new Map<string, (() => void)[]>();

  take(names: readonly string[], transactionId: string): void {
    for (const name of names) {
      let holders = this.#holders.get(name);
      if (!holders) this.#holders.set(name, (holders = new Set()));
      if (holders.has(transactionId)) continue;
      holders.add(transactionId);
      const held = this.#held.get(transactionId);
      if (held) held.push(name);
      else this.#held.set(transactionId, [name]);
    }
  }

  releaseAll(transactionId: string): void {
    const names = this.#held.get(transactionId) ?? [];
    this.#held.delete(transactionId);
    for (const name of names) {
      const holders = this.#holders.get(name);
      holders?.delete(transactionId);
      if (holders?.size === 0) this.#holders.delete(name);
    }
    const waiting = this.#waiting.get(transactionId) ?? [];
    this.#waiting.delete(transactionId);
    for (const wake of waiting) wake();
  }

  /** Some transaction, other than this one, that holds one of the names. */
  holderOf(names: readonly string[], except?: string): string | undefined {
    if (this.#holders.size === 0) return undefined;
    for (const name of names) for (const holder of this.#holders.get(name) ?? []) if (holder !== except) return holder;
    return undefined;
  }

  /** Resolves when that transaction has ended, in whatever way. */
  ended(transactionId: string): Promise<void> {
    return new Promise((resolve) => {
      const waiting = this.#waiting.get(transactionId);
      if (waiting) waiting.push(resolve);
      else this.#waiting.set(transactionId, [resolve]);
    });
  }
}
