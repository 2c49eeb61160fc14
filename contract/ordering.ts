import * as v from "valibot";
import { orderStatuses } from "../domain/orders/order-status";
import { wantedTimeKinds } from "../domain/orders/wanted-time";
import { declareCall } from "./call-declaration";
import { id, pageRows, timeMs } from "./fields";

const similarOrder = v.strictObject({
  orderId: id,
  categoryName: v.string(),
  text: v.string(),
  status: v.picklist(orderStatuses),
  wanted: v.strictObject({ kind: v.picklist(wantedTimeKinds), fromMs: timeMs, untilMs: timeMs }),
});

/** What is asked around publishing. */
export const orderingCalls = {
  /** What she may have asked for already today: shown before publishing, hindering nothing. */
  "orders.findSimilar": declareCall({
    input: v.strictObject({ categoryId: id, beneficiaryId: v.optional(v.nullable(id), null) }),
    output: v.strictObject({ orders: v.pipe(v.array(similarOrder), v.maxLength(pageRows)) }),
    errors: ["NOT_YOUR_FAMILY"],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 30,
  }),
};
