import type { StoredDocument } from "./stored-document";

type Change = {
  readonly commit: number;
  readonly before: StoredDocument | undefined;
};

/** What documents were before, kept only while some transaction still reads an older state. */
export class History {
  /** Number of the latest commit. */
  latest = 0;
  readonly #snapshots = new Map<string, number>();
  readonly #changes = new Map<string, Map<string, Change[]>>();

  /** From now on older versions are kept for this reader. */
  openSnapshot(reader: string): number {
    this.#snapshots.set(reader, this.latest);
    return this.latest;
  }

  closeSnapshot(reader: string): void {
    if (this.#snapshots.delete(reader)) this.#forgetUnread();
  }

  record(collection: string, key: string, before: StoredDocument | undefined): void {
    if (this.#snapshots.size === 0) return;
    let byKey = this.#changes.get(collection);
    if (!byKey) this.#changes.set(collection, (byKey = new Map<string, Change[]>()));
    const change = { commit: this.latest, before };
    const known = byKey.get(key);
    if (known) known.push(change);
    else byKey.set(key, [change]);
  }

  /** The change that ended what the snapshot sees of a document, or undefined when it has not changed since. */
  firstChangeAfter(snapshot: number, collection: string, key: string): Change | undefined {
    return this.#changes
      .get(collection)
      ?.get(key)
      ?.find((change) => change.commit > snapshot);
  }

  /** Documents of a collection that changed after the snapshot, with what they were. */
  *changedAfter(snapshot: number, collection: string): Generator<[key: string, before: StoredDocument | undefined]> {
    for (const [key, changes] of this.#changes.get(collection) ?? []) {
      const change = changes.find((candidate) => candidate.commit > snapshot);
      if (change) yield [key, change.before];
    }
  }

  #forgetUnread(): void {
    if (this.#snapshots.size === 0) {
      this.#changes.clear();
      return;
    }
    const oldest = Math.min(...this.#snapshots.values());
    for (const byKey of this.#changes.values()) {
      for (const [key, changes] of byKey) {
        const kept = changes.filter((change) => change.commit > oldest);
        if (kept.length === 0) byKey.delete(key);
        else if (kept.length < changes.length) byKey.set(key, kept);
      }
    }
  }
}
