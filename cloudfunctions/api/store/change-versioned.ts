import { database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { replaced } from "./in-transaction";

/** What tells a repeated change from a new one, in the changed document itself. */
export type Versioned = {
  readonly _id: string;
  readonly version: number;
  readonly recentKeys: readonly { readonly keyedId: string; readonly version: number }[];
};

const keysKept = 20;

/** Changes a document as it was read and remembers the change's key (null: nobody repeats it); false when somebody was faster. */
export async function changeVersioned(
  collection: string,
  read: Versioned,
  fields: Readonly<Record<string, unknown>>,
  keyedId: string | null,
): Promise<boolean> {
  const version = read.version + 1;
  const keys = keyedId === null ? read.recentKeys : [...read.recentKeys, { keyedId, version }].slice(-keysKept);
  const { stats } = await database
    .collection(collection)
    .where(guardedFilter({ _id: read._id, version: read.version }))
    .update({
      data: {
        ...Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, replaced(value)])),
        version,
        recentKeys: replaced(keys),
      },
    });
  return stats.updated === 1;
}
