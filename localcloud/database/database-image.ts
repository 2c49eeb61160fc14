import type { Change } from "./change";
import { Collection, type CollectionDeclaration } from "./collection";
import type { DurableLog } from "./durable-log";
import { History } from "./history";
import { PlatformError } from "./platform-error";
import { onceWritten, type StoredDocument } from "./stored-document";

/** All committed data in memory; every commit goes to the log in the same order. */
export class DatabaseImage {
  readonly collections = new Map<string, Collection>();
  readonly history = new History();

  constructor(
    readonly log: DurableLog | null,
    declarations: readonly CollectionDeclaration[],
  ) {
    for (const { name, indexes } of declarations) this.collections.set(name, new Collection(name, indexes));
  }

  /** The platform never creates a collection by writing to it. */
  collection(name: unknown): Collection {
    const collection = typeof name === "string" ? this.collections.get(name) : undefined;
    if (collection) return collection;
    throw new PlatformError(
      "DATABASE_COLLECTION_NOT_EXIST",
      `[ResourceNotFound] Db or Table not exist: ${String(name)}. Please check your request`,
    );
  }

  createCollection(name: string): void {
    if (this.collections.has(name))
      throw new PlatformError("DATABASE_REQUEST_FAILED", `[ResourceExist] Table exist: ${name}`);
    this.collections.set(name, new Collection(name, []));
    this.log?.appendCollection(name);
  }

  /** Applies changes together: readers see all of them or none, and so does a restart. */
  commit(changes: readonly Change[]): void {
    this.history.latest++;
    for (const { collection, key, after } of changes) {
      this.history.record(collection.name, key, collection.documents.get(key));
      collection.put(key, after);
    }
    this.log?.append(changes);
  }

  /** Replaces a collection's whole content in one commit. */
  fill(collection: Collection, documents: readonly (readonly [string, StoredDocument])[]): void {
    this.history.latest++;
    const kept = new Map(documents);
    const gone = [...collection.documents.keys()].filter((key) => !kept.has(key));
    collection.fill(kept);
    this.log?.append([
      ...gone.map((key) => ({ collection, key, after: undefined })),
      ...[...kept].map(([key, after]) => ({ collection, key, after: onceWritten(after) })),
    ]);
  }
}
