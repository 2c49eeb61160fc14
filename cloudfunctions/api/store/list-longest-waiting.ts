import { pageRows } from "../../../contract/fields";
import type { Fields } from "./cloud-database";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import type { PageStart } from "./orders-store";

/** Rows of the very same millisecond that may stand before the page's start. */
const overlapMax = 20;

type LongestWaiting = {
  readonly collection: string;
  readonly filter: Fields;
  readonly sortBy: string;
  readonly after: PageStart | null;
};

/** One page, longest waiting first, with one row more that only tells whether there is another page. */
export async function listLongestWaiting<T extends { readonly _id: string }>(
  page: LongestWaiting,
): Promise<readonly T[]> {
  const { after, collection, filter, sortBy } = page;
  const from = after === null ? {} : { [sortBy]: command.gte(after.sortValue) };
  const { data } = await database
    .collection(collection)
    .where(guardedFilter({ ...filter, ...from }))
    .orderBy(sortBy, "asc")
    .limit(pageRows + 1 + (after === null ? 0 : overlapMax))
    .get();
  const rows = data as T[];
  const start = after === null ? -1 : rows.findIndex((row) => row._id === after.id);
  return rows.slice(start + 1, start + 2 + pageRows);
}
