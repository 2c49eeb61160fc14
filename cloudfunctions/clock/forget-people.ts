import { forgetPerson, listForgetting } from "../api/store/forget-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Finishes what a deletion could not clear at once: many orders, or one that was cut in the middle. */
export const forgetPeople = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "forget-people",
    next: () => listForgetting(batchRows),
    settle: ({ _id }) => forgetPerson(_id),
  });
