import { arrangeSeats } from "../../domain/mall/class-seats";
import { changeClass } from "../api/mall/change-class";
import { listClassesToLookAt } from "../api/store/class-waiting-store";
import type { JobReport, Tick } from "./run-jobs";
import { batchRows, workThrough } from "./work-through";

/** Keeps seats that came free for whoever waits, takes back those nobody took in time, and closes lists when a class begins. */
export const arrangeClasses = (tick: Tick): Promise<JobReport> =>
  workThrough(tick, {
    name: "classes",
    next: () => listClassesToLookAt(tick.nowMs, batchRows),
    async settle({ _id }) {
      // Written also when nothing moved, so that the clock next looks when there may be something again.
      const arranged = await changeClass<never>(_id, tick.nowMs, (room) => ({
        ok: true,
        room: { ...arrangeSeats(room, tick.nowMs) },
      }));
      return arranged.ok;
    },
  });
