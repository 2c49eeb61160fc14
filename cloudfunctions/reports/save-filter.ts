import { reaches } from "../../domain/people/held-roles";
import { areaRoles } from "../../domain/people/role";
import { withFilter } from "../../domain/reports/saved-filter";
import { done, refuse } from "../api/answer";
import { handle } from "../api/handler";
import { changeFilters } from "./change-filters";

/** Keeps a filter under a name, for an area one looks after. */
export const saveFilter = handle<"reports.saveFilter">()({
  async run({ name, range, filter }, caller) {
    if (!reaches(caller.person, areaRoles, filter.areaId, caller.nowMs)) return refuse("NOT_FOUND");
    const filterId = caller.keyedId;
    const change = await changeFilters(caller, (filters) => withFilter(filters, { filterId, name, range, filter }));
    if (change === "refused") return refuse("TOO_MANY_FILTERS");
    return change === "busy" ? refuse("BUSY") : done({ filterId });
  },
});
