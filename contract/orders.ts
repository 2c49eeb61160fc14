import * as v from "valibot";
import { outcomes } from "../domain/orders/outcome";
import { declareCall } from "./call-declaration";
import { givenAnswers, serviceRefusals, slotsWished } from "./category-shapes";
import { count, cursor, id, key, nextCursor, optionalText, stars, text, timeMs } from "./fields";
import { page, photosMax, needList, ownOrder, orderView, category, changed, moved, grabRefusals } from "./order-shapes";

export const ordersCalls = {
  /** The first screen in one answer: what I asked for, what I took, and the pictures to tap. */
  "orders.showHome": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      categories: v.array(category),
      mine: v.array(ownOrder),
      taken: v.array(ownOrder),
      unreadCount: count,
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 120,
  }),
  "orders.publish": declareCall({
    input: v.strictObject({
      categoryId: id,
      text: text(300),
      wanted: v.variant("kind", [
        v.strictObject({ kind: v.literal("soon") }),
        v.strictObject({ kind: v.literal("today") }),
        v.strictObject({ kind: v.literal("agreed"), fromMs: timeMs, untilMs: timeMs }),
      ]),
      /** A bound family member the help is for; null for oneself. */
      beneficiaryId: v.optional(v.nullable(id), null),
      needs: v.optional(needList, []),
      answers: givenAnswers,
      /** How many volunteers, where the category lets her choose. */
      slotCount: slotsWished,
      /** Pictures that `files.finish` accepted. An order with pictures is looked at by staff first. */
      photoIds: v.optional(v.pipe(v.array(id), v.maxLength(photosMax)), []),
      /** What she said beside the text. An order with a voice note is listened to by staff first. */
      voiceId: v.optional(v.nullable(id), null),
      /** She read 110/119/120 and answered that nobody is in danger. */
      acknowledgedDanger: v.optional(v.boolean(), false),
      key,
    }),
    output: changed,
    errors: [
      "CONSENT_OUTDATED",
      "CATEGORY_UNKNOWN",
      "TIME_PAST",
      "TIME_TOO_FAR",
      "TIME_REVERSED",
      "NOT_YOUR_FAMILY",
      "TEXT_REFUSED",
      "TOO_MANY_OPEN",
      "PHOTO_UNKNOWN",
      "VOICE_UNKNOWN",
      ...serviceRefusals,
    ],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 10,
    needsConsent: true,
  }),
  "orders.listMine": declareCall({
    input: v.strictObject({ as: v.picklist(["requester", "volunteer"]), cursor }),
    output: v.strictObject({ orders: page(ownOrder), nextCursor }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  "orders.show": declareCall({
    input: v.strictObject({ orderId: id }),
    output: orderView,
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "party",
    once: "reads",
    perMinute: 120,
    sensitive: true,
  }),
  "orders.grab": declareCall({
    input: v.strictObject({ orderId: id, key }),
    output: changed,
    errors: ["NOT_FOUND", ...grabRefusals],
    who: ["resident"],
    relation: "none",
    once: "document",
    perMinute: 60,
  }),
  "orders.giveBack": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), key }),
    output: changed,
    errors: [...moved, "TOO_MANY_GIVEN_BACK"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
  "orders.cancel": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), key }),
    output: changed,
    errors: moved,
    who: ["resident"],
    relation: "requester",
    once: "row",
    perMinute: 10,
  }),
  "orders.confirm": declareCall({
    input: v.strictObject({
      orderId: id,
      outcome: v.picklist(outcomes),
      stars,
      tags: v.pipe(v.array(text(10)), v.maxLength(6)),
      comment: optionalText(300),
      /** What she said about it, for staff alone. */
      voiceId: v.optional(v.nullable(id), null),
      key,
    }),
    output: changed,
    errors: [...moved, "VOICE_UNKNOWN", "TEXT_REFUSED"],
    who: ["resident"],
    relation: "requester",
    once: "row",
    perMinute: 10,
  }),
};
