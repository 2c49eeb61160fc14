import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { id, key, points } from "./fields";

const familyMax = 12;
const giftPoints = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000));

/** Points from one to another of a bound family. */
export const pointsGiftsCalls = {
  /** To whom I may give, how much I have, and how much of this year's limit is left. */
  "points.showGiving": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      available: points,
      leftThisYear: points,
      yearMaxPoints: points,
      isFrozen: v.boolean(),
      family: v.pipe(
        v.array(v.strictObject({ personId: id, nameMasked: v.string(), relationWord: v.string() })),
        v.maxLength(familyMax),
      ),
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** What the receiver has is never told to the giver. */
  "points.giveToFamily": declareCall({
    input: v.strictObject({ toPersonId: id, points: giftPoints, key }),
    output: v.strictObject({ points, balanceAfter: points }),
    errors: ["NOT_YOUR_FAMILY", "NOT_ENOUGH_POINTS", "GIFT_YEAR_FULL", "ACCOUNT_FROZEN", "RECEIVER_NOT_READY"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 10,
  }),
};
