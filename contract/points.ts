import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { count, cursor, id, nextCursor, pageRows, points, timeMs } from "./fields";

const posting = v.strictObject({
  transferId: id,
  kind: v.picklist(["award", "redeem", "fulfil", "cancelRedemption", "expireRedemption", "grant", "reversal"]),
  title: v.string(),
  delta: points,
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
      minutes: count,
      services: count,
      starLevel: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
      minutesToNextStar: v.nullable(count),
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
