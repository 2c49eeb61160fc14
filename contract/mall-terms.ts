import * as v from "valibot";
import { limitPeriods } from "../domain/mall/limit-period";
import { count, id, text, timeMs } from "./fields";

const minuteOfDay = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60));

/** Week by week: on these days open from this minute after midnight until that one. */
export const weekHours = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({
        weekdays: v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1), v.maxLength(7)),
        fromMinute: minuteOfDay,
        untilMinute: minuteOfDay,
      }),
      v.check(({ fromMinute, untilMinute }) => fromMinute < untilMinute),
    ),
  ),
  v.maxLength(14),
);

/** A day's steps fit into one document, whatever rule is written. */
export const bookingRule = v.strictObject({
  hours: v.pipe(weekHours, v.minLength(1)),
  slotMinutes: v.pipe(v.number(), v.integer(), v.minValue(10), v.maxValue(480)),
  capacity: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(20)),
  maxSlots: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(8)),
  daysAhead: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(31)),
});

export const classSession = v.pipe(
  v.strictObject({ startsAtMs: timeMs, endsAtMs: timeMs, place: text(60), teacher: text(20) }),
  v.check(({ startsAtMs, endsAtMs }) => startsAtMs < endsAtMs),
);

const cancelHours = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(72));

/** What may be written of an offering beyond its price; each as usual when left out. */
export const offeringTerms = {
  perHouseholdLimit: v.optional(count, 0),
  limitPeriod: v.optional(v.picklist(limitPeriods), "ever"),
  minStars: v.optional(v.picklist([0, 1, 2, 3, 4, 5]), 0),
  validUntilMs: v.optional(v.nullable(timeMs), null),
  pictures: v.optional(v.pipe(v.array(id), v.maxLength(4)), []),
  session: v.optional(v.nullable(classSession), null),
  booking: v.optional(v.nullable(bookingRule), null),
  cancelHours: v.optional(cancelHours, 2),
};
