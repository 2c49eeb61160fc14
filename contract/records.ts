import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { count, cursor, id, nextCursor, pageRows, timeMs } from "./fields";

/** Trainings and honours shown with a record; the newest, as many as fit one sheet. */
export const besideRecordMax = 20;

export const trainingShape = v.strictObject({ title: v.string(), atMs: timeMs });
export const honourShape = v.strictObject({ title: v.string(), areaName: v.string() });

export const recordsCalls = {
  /** What I did for others: only what the community has confirmed. What was taken back stays readable, and counts nowhere. */
  "records.listMine": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      minutes: count,
      services: count,
      starLevel: v.pipe(count, v.maxValue(5)),
      /** How those I helped judged it; null before the first rating. */
      ratingWords: v.nullable(v.string()),
      trainings: v.pipe(v.array(trainingShape), v.maxLength(besideRecordMax)),
      honours: v.pipe(v.array(honourShape), v.maxLength(besideRecordMax)),
      records: v.pipe(
        v.array(
          v.strictObject({
            recordId: id,
            activity: v.string(),
            minutes: count,
            atMs: timeMs,
            source: v.picklist(["order", "backfill"]),
            isReversed: v.boolean(),
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
};
