import * as v from "valibot";
import { verdicts } from "../domain/orders/dispute";
import { declareCall } from "./call-declaration";
import { id, key, optionalText, stars, text } from "./fields";
import { changed, moved, stepOfCommunity, stepOfStaff } from "./order-shapes";

/** What is said about a finished service after its rating: objections, the other side's story, the decision. */
export const orderJudgementCalls = {
  /** What the volunteer says of the visit, once: for staff alone, and no score. With it he may read the requester's rating. */
  "orders.ratePrivately": declareCall({
    input: v.strictObject({ orderId: id, stars, note: optionalText(200), key }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
  /** Staff rang up whoever was unhappy, or whose order was drawn, and write down what she said. */
  "orders.recordStaffCall": declareCall({
    input: v.strictObject({ orderId: id, words: text(300), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", "TEXT_REFUSED"],
    ...stepOfStaff,
  }),
  /** A volunteer objects to a rating or a judgement, the requester to a judgement; once per order, within fifteen days. */
  "orders.dispute": declareCall({
    input: v.strictObject({ orderId: id, story: text(300), key }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED", "TOO_LATE"],
    who: ["resident"],
    relation: "party",
    once: "row",
    perMinute: 10,
  }),
  /** The other side's story, once. */
  "orders.replyToDispute": declareCall({
    input: v.strictObject({ orderId: id, story: text(300), key }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED"],
    who: ["resident"],
    relation: "party",
    once: "row",
    perMinute: 10,
  }),
  /** Somebody of the community who did not judge the order decides; points move by reversal, never by editing. */
  "orders.decideDispute": declareCall({
    input: v.strictObject({ orderId: id, verdict: v.picklist(verdicts), words: text(300), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", "SAME_PERSON", "TEXT_REFUSED"],
    ...stepOfCommunity,
  }),
};
