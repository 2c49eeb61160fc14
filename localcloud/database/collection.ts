import { GeoIndex } from "./geo-index";
import { INDEXES_PER_COLLECTION } from "./limits";
import { OrderedIndex } from "./ordered-index";
import type { StoredDocument } from "./stored-document";

export type IndexDeclaration = {
  readonly name: string;
  readonly unique: boolean;
  readonly keys: readonly { readonly field: string; readonly direction: 1 | -1 | "2dsphere" }[];
};

export type CollectionDeclaration = {
  readonly name: string;
  readonly indexes: readonly IndexDeclaration[];
};

/** The committed documents of one collection, with its indexes; `_id` is always indexed. */
export class Collection {
  readonly documents = new Map<string, StoredDocument>();
  readonly ordered: OrderedIndex[];
  readonly geo: GeoIndex[];
  readonly idIndex = new OrderedIndex("_id_", true, [{ path: "_id", direction: 1 }]);

  constructor(
    readonly name: string,
    indexes: readonly IndexDeclaration[],
  ) {
    if (indexes.length > INDEXES_PER_COLLECTION) {
      throw new Error(`${name}: more than ${INDEXES_PER_COLLECTION} indexes; the platform would not make them`);
    }
    this.ordered = [this.idIndex, ...indexes.filter((index) => !isGeo(index)).map(orderedIndex)];
    this.geo = indexes.filter(isGeo).map(geoIndex);
  }

  /** Puts a version in place or, with undefined, takes the document away; indexes follow. */
  put(key: string, after: StoredDocument | undefined): void {
    const before = this.documents.get(key);
    if (after) this.documents.set(key, after);
    else this.documents.delete(key);
    for (const index of this.ordered) {
      if (index !== this.idIndex || !before || !after) index.replace(key, before?.value, after?.value);
    }
    for (const index of this.geo) index.replace(key, before?.value, after?.value);
  }

  /** Replaces the whole content. */
  fill(documents: Iterable<readonly [string, StoredDocument]>): void {
    for (const [key, document] of this.documents)
      for (const index of this.geo) index.replace(key, document.value, undefined);
    this.documents.clear();
    for (const [key, document] of documents) this.documents.set(key, document);
    const values = [...this.documents].map(([key, document]) => [key, document.value] as const);
    for (const index of this.ordered) index.fill(values);
    for (const index of this.geo) for (const [key, document] of values) index.replace(key, undefined, document);
  }

  /** Refuses what no index of this collection could hold. */
  assertIndexable(after: StoredDocument): void {
    for (const index of this.ordered) if (index !== this.idIndex) index.assertKeySize(after.value);
    for (const index of this.geo) index.assertPlace(after.value);
  }

  /** Every unique key a document holds besides its `_id`, as text that locks and comparisons can use. */
  uniqueKeysOf(document: StoredDocument | undefined): UniqueKey[] {
    if (!document) return [];
    return this.ordered.flatMap((index) => {
      if (!index.unique || index === this.idIndex) return [];
      return index
        .tuplesOf(document.value)
        .map((values) => ({ index, values, text: `${index.name}${JSON.stringify(values)}` }));
    });
  }
}

export type UniqueKey = {
  readonly index: OrderedIndex;
  readonly values: readonly unknown[];
  readonly text: string;
};

function isGeo(index: IndexDeclaration): boolean {
  return index.keys.some((key) => key.direction === "2dsphere");
}

function orderedIndex({ name, unique, keys }: IndexDeclaration): OrderedIndex {
  return new OrderedIndex(
    name,
    unique,
    keys.map(({ field, direction }) => ({ path: field, direction: direction === -1 ? -1 : 1 })),
  );
}

function geoIndex({ name, keys }: IndexDeclaration): GeoIndex {
  const at = keys.findIndex((key) => key.direction === "2dsphere");
  return new GeoIndex(
    name,
    keys[at]?.field ?? "",
    keys.slice(0, at).map((key) => key.field),
  );
}
