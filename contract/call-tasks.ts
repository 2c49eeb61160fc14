import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, optionalText, pageRows, timeMs } from "./fields";

const staff = ["gridWorker", "communityStaff", "admin"] as const;

export const callTasksCalls = {
  /** Whom to ring up in one's area because no message reaches her, longest waiting first. */
  "callTasks.list": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      tasks: v.pipe(
        v.array(
          v.strictObject({
            taskId: id,
            /** A message to be read out, or a call-back: what she says of the service is written down on the order. */
            kind: v.picklist(["message", "followUp"]),
            title: v.string(),
            sentence: v.string(),
            name: v.string(),
            phone: v.string(),
            placeName: v.string(),
            orderId: v.nullable(id),
            triesCount: count,
            atMs: timeMs,
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
    sensitive: true,
  }),
  /** What the call led to. After `noAnswer` the task goes on waiting. */
  "callTasks.finish": declareCall({
    input: v.strictObject({
      taskId: id,
      result: v.picklist(["told", "noAnswer", "unreachable"]),
      note: optionalText(100),
      key,
    }),
    output: v.strictObject({ taskId: id, isDone: v.boolean() }),
    errors: ["NOT_FOUND", "WRONG_STATUS"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
};
