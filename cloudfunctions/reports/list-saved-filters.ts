import { done } from "../api/answer";
import { handle } from "../api/handler";
import { findSavedFilters } from "../api/store/saved-filters-store";
import type { SavedFilter } from "../../domain/reports/saved-filter";

/** One's own filters, newest first. */
export const listSavedFilters = handle<"reports.listSavedFilters">()({
  async run(_input, caller) {
    const { filters } = await findSavedFilters(caller.person.personId);
    return done({ filters: filters.map(viewFilter) });
  },
});

const viewFilter = ({ filter, ...saved }: SavedFilter) => ({
  ...saved,
  filter: { ...filter, statuses: [...filter.statuses], categoryIds: [...filter.categoryIds] },
});
