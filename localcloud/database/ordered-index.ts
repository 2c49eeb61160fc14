import { INDEX_KEY_BYTES } from "./limits";
import { PlatformError, duplicateKey } from "./platform-error";
import { SortedEntries, type IndexBound, type IndexEntry } from "./sorted-entries";
import type { Document } from "./stored-document";
import { valuesAtPath } from "./values-at-path";

export type IndexField = {
  readonly path: string;
  readonly direction: 1 | -1;
};

/** A single-field or compound index, unique or not. A missing field is null, also for uniqueness, as on the platform. */
export class OrderedIndex {
  readonly #entries: SortedEntries;
  /** For each field, how many documents have an array there. */
  readonly #arraysAt: number[];

  constructor(
    readonly name: string,
    readonly unique: boolean,
    readonly fields: readonly IndexField[],
  ) {
    this.#entries = new SortedEntries(fields.map((field) => field.direction));
    this.#arraysAt = fields.map(() => 0);
  }

  /** True while some document has an array under an indexed path, so that it may stand here more than once. */
  get hasArrays(): boolean {
    return this.#arraysAt.some((count) => count > 0);
  }

  /** The same of one field: it can bound a query but not sort it. The others still can, as on the platform. */
  hasArraysAt(place: number): boolean {
    return (this.#arraysAt[place] ?? 0) > 0;
  }

  fill(documents: Iterable<readonly [string, Document]>): void {
    this.#arraysAt.fill(0);
    const entries: IndexEntry[] = [];
    for (const [key, document] of documents) {
      this.#countArrays(document, 1);
      for (const values of this.tuplesOf(document)) entries.push({ values, key });
    }
    this.#entries.fill(entries);
  }

  replace(key: string, before: Document | undefined, after: Document | undefined): void {
    const old = before ? this.tuplesOf(before) : [];
    const fresh = after ? this.tuplesOf(after) : [];
    if (old.length === 1 && fresh.length === 1 && sameValues(old[0], fresh[0])) return;
    if (before) this.#countArrays(before, -1);
    if (after) this.#countArrays(after, 1);
    for (const values of old) this.#entries.remove({ values, key });
    for (const values of fresh) this.#entries.add({ values, key });
  }

  between(from: IndexBound, to: IndexBound, reverse: boolean): Generator<IndexEntry> {
    return this.#entries.between(from, to, reverse);
  }

  /** Keys of the documents that hold exactly these values. */
  *keysWith(values: readonly unknown[]): Generator<string> {
    for (const entry of this.#entries.between({ values, side: "before" }, { values, side: "after" }, false))
      yield entry.key;
  }

  /** The lines this index has for a document: one, or one for each element of an array. */
  tuplesOf(document: Document): unknown[][] {
    let tuples: unknown[][] = [[]];
    let arrayField: string | null = null;
    for (const { path } of this.fields) {
      const { values, metArray } = valuesAtPath(document, path);
      if (metArray && arrayField !== null) {
        throw new PlatformError("DATABASE_REQUEST_FAILED", `cannot index parallel arrays [${arrayField}] [${path}]`);
      }
      if (metArray) arrayField = path;
      const only = values[0];
      if (values.length === 1) for (const tuple of tuples) tuple.push(only);
      else tuples = tuples.flatMap((tuple) => values.map((value) => [...tuple, value]));
    }
    return tuples;
  }

  assertKeySize(document: Document): void {
    for (const tuple of this.tuplesOf(document)) {
      let characters = 0;
      for (const value of tuple) characters += typeof value === "string" ? value.length : 16;
      if (characters * 3 <= INDEX_KEY_BYTES) continue;
      if (Buffer.byteLength(tuple.map(String).join("")) > INDEX_KEY_BYTES) {
        throw new PlatformError(
          "DATABASE_REQUEST_FAILED",
          `index ${this.name}: key is longer than ${INDEX_KEY_BYTES} bytes`,
        );
      }
    }
  }

  duplicate(collection: string, values: readonly unknown[]): PlatformError {
    return duplicateKey(
      collection,
      this.name,
      Object.fromEntries(this.fields.map((field, i) => [field.path, values[i]])),
    );
  }

  #countArrays(document: Document, by: 1 | -1): void {
    for (const [place, { path }] of this.fields.entries()) {
      if (valuesAtPath(document, path).metArray) this.#arraysAt[place] = (this.#arraysAt[place] ?? 0) + by;
    }
  }
}

function sameValues(left: readonly unknown[] | undefined, right: readonly unknown[] | undefined): boolean {
  return left !== undefined && right !== undefined && left.every((value, i) => value === right[i]);
}
