import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { givenAnswers, serviceRefusals, slotsWished } from "./category-shapes";
import { count, id, key, pageRows, text, timeMs } from "./fields";
import { needList } from "./order-shapes";

const date = v.pipe(v.string(), v.regex(/^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/));
const timeOfDay = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
const weekdays = v.pipe(v.array(v.picklist([1, 2, 3, 4, 5, 6, 7])), v.minLength(1), v.maxLength(7));

/** Turns to come that a row shows. */
export const turnsShown = 3;

const recurrence = v.strictObject({
  recurrenceId: id,
  categoryId: id,
  categoryName: v.string(),
  text: v.string(),
  /** "每周二上午 9:00–11:00" */
  sentence: v.string(),
  endsOn: v.string(),
  /** For whom it is, when it is for somebody else; who set it up, when somebody else did. Surnames only. */
  beneficiaryName: v.nullable(v.string()),
  requesterName: v.nullable(v.string()),
  turns: v.pipe(
    v.array(v.strictObject({ date: v.string(), fromMs: timeMs, untilMs: timeMs, isSkipped: v.boolean() })),
    v.maxLength(turnsShown),
  ),
  /** The order made last. */
  latest: v.nullable(v.strictObject({ date: v.string(), orderId: id })),
});

/** Requests that come again every week: the cloud makes the single orders two days ahead. */
export const recurrencesCalls = {
  "recurrences.save": declareCall({
    input: v.strictObject({
      categoryId: id,
      text: text(300),
      needs: v.optional(needList, []),
      /** A bound family member the help is for; null for oneself. */
      beneficiaryId: v.optional(v.nullable(id), null),
      /** To the questions of the category's form, and how many are wanted, as for a single order. */
      answers: givenAnswers,
      slotCount: slotsWished,
      /** 1 is Monday. */
      weekdays,
      from: timeOfDay,
      until: timeOfDay,
      /** Left out: from today on. */
      startsOn: v.optional(v.nullable(date), null),
      /** Left out: for a year, which is the longest. */
      endsOn: v.optional(v.nullable(date), null),
      key,
    }),
    output: v.strictObject({ recurrenceId: id }),
    errors: [
      "CONSENT_OUTDATED",
      "CATEGORY_UNKNOWN",
      "TIME_PAST",
      "TIME_TOO_FAR",
      "TIME_REVERSED",
      "NOT_YOUR_FAMILY",
      "TEXT_REFUSED",
      "TOO_MANY_RECURRENCES",
      ...serviceRefusals,
    ],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 10,
    needsConsent: true,
  }),
  /** Those one set up, and those a family member set up for one. */
  "recurrences.list": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({ recurrences: v.pipe(v.array(recurrence), v.maxLength(pageRows)), most: count }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** Leaves out one turn whose order is not made yet. Left out already is the same success. */
  "recurrences.skip": declareCall({
    input: v.strictObject({ recurrenceId: id, date, key }),
    output: v.strictObject({ recurrenceId: id, date: v.string() }),
    errors: ["NOT_FOUND", "NO_SUCH_TURN", "ALREADY_MADE"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 20,
  }),
  /** Ends it for good; orders that were made stay. */
  "recurrences.end": declareCall({
    input: v.strictObject({ recurrenceId: id, key }),
    output: v.strictObject({ recurrenceId: id }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 20,
  }),
};
