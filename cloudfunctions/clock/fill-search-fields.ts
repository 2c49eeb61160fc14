import { searchFields } from "../api/people/search-fields";
import { listUnsearchable } from "../api/store/callers-store";
import { changePerson } from "../api/store/people-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Lets staff find people who registered before there was a search. A masked phone still ends in its last four digits. */
export const fillSearchFields = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "searchFields",
    next: () => listUnsearchable(batchRows),
    settle: (person) => changePerson(person, searchFields(person.name, person.phoneMasked)),
  });
