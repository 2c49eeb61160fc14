import type { Change } from "./change";
import type { Collection, UniqueKey } from "./collection";
import type { DatabaseImage } from "./database-image";
import type { Locks } from "./locks";
import { transactionConflict } from "./platform-error";
import type { ReadView } from "./run-query";
import { lockNames, type Decide, type Session, type Written } from "./session";
import type { StoredDocument } from "./stored-document";

/** Where a conflict is told: at the write that meets it, or only when the transaction commits. The platform does both. */
export type ConflictsAt = "operation" | "commit";

/** A snapshot of the moment it began, plus its own writes, which nobody else sees before the commit. */
export class Transaction implements Session {
  readonly #snapshot: number;
  readonly #writes = new Map<Collection, Map<string, StoredDocument | undefined>>();

  readonly #image: DatabaseImage;
  readonly #locks: Locks;

  constructor(
    readonly id: string,
    readonly startedAtMs: number,
    shared: { readonly image: DatabaseImage; readonly locks: Locks },
    private readonly conflictsAt: ConflictsAt,
  ) {
    this.#image = shared.image;
    this.#locks = shared.locks;
    this.#snapshot = shared.image.history.openSnapshot(id);
  }

  view(collection: Collection): ReadView {
    const own = this.#writes.get(collection);
    return {
      get: (key) => (own?.has(key) ? own.get(key) : this.#atSnapshot(collection, key)),
      beyondIndexes: () => [
        ...(own?.keys() ?? []),
        ...[...this.#image.history.changedAfter(this.#snapshot, collection.name)].map(([key]) => key),
      ],
    };
  }

  write(collection: Collection, key: string, decide: Decide): Promise<Written | null> {
    const before = this.view(collection).get(key);
    const write = decide(before);
    if (!write) return Promise.resolve(null);
    const names = lockNames(collection, key, before, write.after);
    if (this.conflictsAt === "operation") {
      if (this.#locks.holderOf(names, this.id) !== undefined || this.#changedSince(collection, key))
        throw transactionConflict(`${collection.name}/${key.slice(1)}`);
    }
    if (write.after) {
      for (const unique of collection.uniqueKeysOf(write.after)) this.#assertUnique(collection, key, unique);
      collection.assertIndexable(write.after);
    }
    this.#locks.take(names, this.id);
    let own = this.#writes.get(collection);
    if (!own) this.#writes.set(collection, (own = new Map<string, StoredDocument | undefined>()));
    own.set(key, write.after);
    return Promise.resolve({ before, after: write.after });
  }

  /** Makes all writes at once, or throws the conflict and makes none. The caller ends the transaction either way. */
  commit(): void {
    const changes: Change[] = [];
    for (const [collection, own] of this.#writes) {
      for (const [key, after] of own) {
        this.#assertUntouched(collection, key, after);
        changes.push({ collection, key, after });
      }
    }
    if (changes.length > 0) this.#image.commit(changes);
  }

  end(): void {
    this.#image.history.closeSnapshot(this.id);
    this.#locks.releaseAll(this.id);
  }

  #assertUntouched(collection: Collection, key: string, after: StoredDocument | undefined): void {
    if (this.#changedSince(collection, key)) throw transactionConflict(`${collection.name}/${key.slice(1)}`);
    const own = this.#writes.get(collection);
    for (const { index, values } of collection.uniqueKeysOf(after)) {
      const others = [...index.keysWith(values)].filter((other) => other !== key && !own?.has(other));
      if (others.length > 0) throw transactionConflict(`${collection.name}.${index.name}`);
    }
  }

  #atSnapshot(collection: Collection, key: string): StoredDocument | undefined {
    const change = this.#image.history.firstChangeAfter(this.#snapshot, collection.name, key);
    return change ? change.before : collection.documents.get(key);
  }

  #changedSince(collection: Collection, key: string): boolean {
    return this.#image.history.firstChangeAfter(this.#snapshot, collection.name, key) !== undefined;
  }

  /** A key seen in the snapshot or written here is a duplicate; one taken by others since is a conflict. */
  #assertUnique(collection: Collection, key: string, { index, values, text }: UniqueKey): void {
    const own = this.#writes.get(collection);
    const holds = (document: StoredDocument | undefined): boolean =>
      collection.uniqueKeysOf(document).some((unique) => unique.text === text);
    for (const [other, after] of own ?? [])
      if (other !== key && holds(after)) throw index.duplicate(collection.name, values);
    const heldNow = [...index.keysWith(values)];
    const heldThen = [...this.#image.history.changedAfter(this.#snapshot, collection.name)]
      .filter(([, before]) => holds(before))
      .map(([other]) => other);
    for (const other of new Set([...heldNow, ...heldThen])) {
      if (other === key || own?.has(other)) continue;
      if (!this.#changedSince(collection, other)) throw index.duplicate(collection.name, values);
      if (this.conflictsAt === "operation") throw transactionConflict(`${collection.name}.${index.name}`);
      if (holds(this.#atSnapshot(collection, other))) throw index.duplicate(collection.name, values);
    }
  }
}
