import type { Collection } from "./collection";
import type { DatabaseImage } from "./database-image";
import type { Locks } from "./locks";
import type { ReadView } from "./run-query";
import type { StoredDocument } from "./stored-document";

/** A decided write: a new version, or undefined to take the document away. */
export type Write = {
  readonly after: StoredDocument | undefined;
};

/** A write that was made. */
export type Written = { readonly before: StoredDocument | undefined; readonly after: StoredDocument | undefined };

/** Looks at the version that would be written over and says what to write, or null to leave it. */
export type Decide = (before: StoredDocument | undefined) => Write | null;

/** One caller's way to the documents: plain, or inside a transaction. */
export type Session = {
  view(collection: Collection): ReadView;
  write(collection: Collection, key: string, decide: Decide): Promise<Written | null>;
};

/** The names under which a write is locked: the document, and each unique key it takes or gives up. */
export function lockNames(
  collection: Collection,
  key: string,
  before: StoredDocument | undefined,
  after: StoredDocument | undefined,
): string[] {
  const names = [`document ${collection.name} ${key}`];
  if (!collection.ordered.some((index) => index.unique && index !== collection.idIndex)) return names;
  const old = collection.uniqueKeysOf(before).map((unique) => unique.text);
  const fresh = collection.uniqueKeysOf(after).map((unique) => unique.text);
  const changed = [...fresh.filter((text) => !old.includes(text)), ...old.filter((text) => !fresh.includes(text))];
  return [...names, ...changed.map((text) => `unique ${collection.name} ${text}`)];
}

/** Writes at once; where a transaction holds the document it waits until that one has ended, and decides again. */
export class PlainSession implements Session {
  constructor(
    private readonly image: DatabaseImage,
    private readonly locks: Locks,
  ) {}

  view(collection: Collection): ReadView {
    return { get: (key) => collection.documents.get(key), beyondIndexes: () => [] };
  }

  async write(collection: Collection, key: string, decide: Decide): Promise<Written | null> {
    for (;;) {
      const before = collection.documents.get(key);
      const write = decide(before);
      if (!write) return null;
      const holder = this.locks.holderOf(lockNames(collection, key, before, write.after));
      if (holder === undefined) {
        assertUnique(collection, key, write.after);
        if (write.after) collection.assertIndexable(write.after);
        this.image.commit([{ collection, key, after: write.after }]);
        return { before, after: write.after };
      }
      await this.locks.ended(holder);
    }
  }
}

function assertUnique(collection: Collection, key: string, after: StoredDocument | undefined): void {
  for (const { index, values } of collection.uniqueKeysOf(after)) {
    for (const other of index.keysWith(values)) if (other !== key) throw index.duplicate(collection.name, values);
  }
}
