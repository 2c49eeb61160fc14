import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { transferKinds } from "../domain/points/transfer";
import { count, cursor, id, nextCursor, pageRows, points, timeMs } from "./fields";

const posting = v.strictObject({
  transferId: id,
  kind: v.picklist(transferKinds),
  title: v.string(),
  /** Points to spend, more or fewer. */
  delta: points,
  /** Points earned that can be spent later, and from when; null where there are none. */
  pending: v.nullable(v.strictObject({ points, fromMs: timeMs })),
  balanceAfter: points,
  atMs: timeMs,
  breakdown: v.array(v.string()),
});

export const pointsCalls = {
  /** My points and hours, newest postings first. */
  "points.showAccount": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      available: points,
      held: points,
      /** Earned, and to be spent from the given moment on; null when nothing waits. */
      pending: v.nullable(v.strictObject({ points, nextFromMs: timeMs })),
      /** Taken back after it was spent; the next points pay it. */
      owed: points,
      /** What expires next; null when nothing does within a year. */
      expiring: v.nullable(v.strictObject({ points, atMs: timeMs })),
      /** The books are being checked: nothing can be spent until that is settled. */
      isFrozen: v.boolean(),
      minutes: count,
      services: count,
      starLevel: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
      minutesToNextStar: v.nullable(count),
      /** What is missing for the next star, or holds one back, one sentence each. */
      starMissing: v.array(v.string()),
      postings: v.pipe(v.array(posting), v.maxLength(pageRows)),
      nextCursor,
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
};
