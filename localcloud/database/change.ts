import type { Collection } from "./collection";
import type { StoredDocument } from "./stored-document";

/** One document put (or, without `after`, taken away) by a commit. */
export type Change = {
  readonly collection: Collection;
  readonly key: string;
  readonly after: StoredDocument | undefined;
};
