import { done, refuse } from "../api/answer";
import { handle } from "../api/handler";
import { changeFilters } from "./change-filters";

/** Drops one of one's own filters. */
export const deleteFilter = handle<"reports.deleteFilter">()({
  async run({ filterId }, caller) {
    const change = await changeFilters(caller, (filters) =>
      filters.some((one) => one.filterId === filterId) ? filters.filter((one) => one.filterId !== filterId) : null,
    );
    if (change === "refused") return refuse("NOT_FOUND");
    return change === "busy" ? refuse("BUSY") : done({ filterId });
  },
});
