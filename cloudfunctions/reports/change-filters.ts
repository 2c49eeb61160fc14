import type { SavedFilter } from "../../domain/reports/saved-filter";
import type { Caller } from "../api/caller";
import { findSavedFilters, saveFilters } from "../api/store/saved-filters-store";

const attemptsMax = 6;

/**
 * Changes one's own list once for a key: `again` when this change was made before. `decide` gives the new list, or null to
 * refuse; it runs anew when another phone of the same person was faster.
 */
export async function changeFilters(
  caller: Caller,
  decide: (filters: readonly SavedFilter[]) => readonly SavedFilter[] | null,
): Promise<"changed" | "again" | "refused" | "busy"> {
  for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
    const before = await findSavedFilters(caller.person.personId);
    if (before.recentIds.includes(caller.keyedId)) return "again";
    const filters = decide(before.filters);
    if (filters === null) return "refused";
    if (await saveFilters(before, filters, caller.keyedId)) return "changed";
  }
  return "busy";
}
