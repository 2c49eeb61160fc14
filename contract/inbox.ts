import * as v from "valibot";
import { templateNames } from "../domain/messages/template-name";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, timeMs } from "./fields";

export const inboxCalls = {
  "inbox.list": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      messages: v.pipe(
        v.array(
          v.strictObject({
            messageId: id,
            title: v.string(),
            sentence: v.string(),
            atMs: timeMs,
            isRead: v.boolean(),
            orderId: v.nullable(id),
            redemptionId: v.nullable(id),
            offeringId: v.nullable(id),
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
      unreadCount: count,
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** Everything up to and including this time counts as read; saying it twice changes nothing. */
  "inbox.markRead": declareCall({
    input: v.strictObject({ untilMs: timeMs, key }),
    output: v.strictObject({ unreadCount: count }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 60,
  }),
  /** The phone reports which templates were just accepted, so that the cloud knows what it may send. */
  "inbox.recordConsent": declareCall({
    input: v.strictObject({ accepted: v.pipe(v.array(v.picklist(templateNames)), v.maxLength(3)), key }),
    output: v.strictObject({ remaining: v.record(v.string(), count) }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 30,
  }),
};
