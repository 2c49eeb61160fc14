import { searchFields, searchVersion } from "../api/people/search-fields";
import { listUnsearchable } from "../api/store/callers-store";
import { replaced } from "../api/store/in-transaction";
import { changePerson } from "../api/store/people-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Lets people who registered before a search existed be found by it. A masked phone still ends in its last four digits. */
export const fillSearchFields = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "searchFields",
    next: () => listUnsearchable(searchVersion, batchRows),
    settle: (person) => {
      const { homePoint, ...fields } = searchFields(person.name, person.phoneMasked, person.location);
      return changePerson(person, { ...fields, homePoint: replaced(homePoint) });
    },
  });
