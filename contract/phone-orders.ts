import * as v from "valibot";
import { orderStatuses } from "../domain/orders/order-status";
import { declareCall } from "./call-declaration";
import { givenAnswers, serviceRefusals, slotsWished } from "./category-shapes";
import { count, id, key, mobile, pageRows, text, timeMs } from "./fields";

const staff = ["gridWorker", "communityStaff", "admin"] as const;

/** 电话登记: what staff do for somebody who rings up. */
export const phoneOrdersCalls = {
  /** Somebody of one's area by the last four digits of the phone, or by the initials of the name in pinyin. */
  "people.findCaller": declareCall({
    input: v.strictObject({ query: v.pipe(v.string(), v.trim(), v.regex(/^(\d{4}|[A-Za-z]{2,6})$/)) }),
    output: v.strictObject({
      callers: v.pipe(
        v.array(
          v.strictObject({
            personId: id,
            nameMasked: v.string(),
            phoneMasked: v.string(),
            placeName: v.string(),
            hasWechat: v.boolean(),
          }),
        ),
        v.maxLength(pageRows),
      ),
    }),
    errors: [],
    who: staff,
    relation: "inScope",
    once: "reads",
    perMinute: 30,
    sensitive: true,
  }),
  /** A resident without WeChat. `reason` says how she agreed to be written down. */
  "people.registerCaller": declareCall({
    input: v.strictObject({ name: text(20), phone: mobile, areaId: id, door: text(40), reason: text(100), key }),
    output: v.strictObject({ personId: id }),
    errors: ["AREA_UNKNOWN", "CALLER_KNOWN", "TEXT_REFUSED"],
    who: staff,
    relation: "inScope",
    once: "row",
    perMinute: 10,
  }),
  /** An order told by phone. It was read back to the caller, and somebody can be rung up about it. */
  "orders.publishForCaller": declareCall({
    input: v.strictObject({
      beneficiaryId: id,
      categoryId: id,
      text: text(300),
      wanted: v.variant("kind", [
        v.strictObject({ kind: v.literal("soon") }),
        v.strictObject({ kind: v.literal("today") }),
        v.strictObject({ kind: v.literal("agreed"), fromMs: timeMs, untilMs: timeMs }),
      ]),
      answers: givenAnswers,
      slotCount: slotsWished,
      callbackName: text(20),
      callbackPhone: mobile,
      readBack: v.literal(true),
      key,
    }),
    output: v.strictObject({ orderId: id, status: v.picklist(orderStatuses), version: count }),
    errors: [
      "NOT_FOUND",
      "OWN_MATTER",
      "CATEGORY_UNKNOWN",
      "TIME_PAST",
      "TIME_TOO_FAR",
      "TIME_REVERSED",
      "TEXT_REFUSED",
      "TOO_MANY_OPEN",
      ...serviceRefusals,
    ],
    who: staff,
    relation: "inScope",
    once: "document",
    perMinute: 10,
  }),
};
