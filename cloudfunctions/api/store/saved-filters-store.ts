import type { SavedFilter } from "../../../domain/reports/saved-filter";
import { command, database } from "./database";
import { guardedFilter } from "./guarded-filter";
import { isDuplicateKey } from "./platform-failure";

/** One person's filters. `recentIds` are the newest changes, so that a repeated one is known and not done again. */
export type SavedFiltersDocument = {
  readonly _id: string;
  readonly filters: readonly SavedFilter[];
  readonly recentIds: readonly string[];
  readonly version: number;
};

const recentMax = 40;

export const noSavedFilters = (personId: string): SavedFiltersDocument => ({
  _id: personId,
  filters: [],
  recentIds: [],
  version: 0,
});

export async function findSavedFilters(personId: string): Promise<SavedFiltersDocument> {
  const { data } = await database
    .collection("savedFilters")
    .where(guardedFilter({ _id: personId }))
    .limit(1)
    .get();
  return (data[0] as SavedFiltersDocument | undefined) ?? noSavedFilters(personId);
}

/** Saves a list if it is still as it was read; false means that it changed meanwhile. */
export async function saveFilters(
  before: SavedFiltersDocument,
  filters: readonly SavedFilter[],
  changeId: string,
): Promise<boolean> {
  const { _id, version } = before;
  const recentIds = [changeId, ...before.recentIds].slice(0, recentMax);
  if (version === 0) return addFilters({ _id, filters, recentIds, version: 1 });
  const { stats } = await database
    .collection("savedFilters")
    .where(guardedFilter({ _id, version }))
    .update({ data: { filters: command.set(filters), recentIds: command.set(recentIds), version: version + 1 } });
  return stats.updated === 1;
}

async function addFilters(document: SavedFiltersDocument): Promise<boolean> {
  try {
    await database.collection("savedFilters").add({ data: document });
    return true;
  } catch (failure) {
    if (isDuplicateKey(failure)) return false;
    throw failure;
  }
}
