import * as v from "valibot";
import { outcomes } from "../domain/orders/outcome";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, optionalText, points, stars, text } from "./fields";
import { page, staffOrder, changed, moved, grabRefusals, stepOfCommunity, stepOfStaff } from "./order-shapes";

/** One of several volunteers; null: everybody it can be said of. */
const volunteerId = v.optional(v.nullable(id), null);

/** What staff do with orders, and the steps off the usual way. */
export const orderStepsCalls = {
  /** What waits for staff in their scope, nearest deadline first. */
  "orders.listQueue": declareCall({
    input: v.strictObject({ queue: v.picklist(["inReview", "open", "serving", "toEvaluate", "stuck"]), cursor }),
    output: v.strictObject({
      orders: page(staffOrder),
      nextCursor,
      counts: v.strictObject({ inReview: count, open: count, serving: count, toEvaluate: count, stuck: count }),
    }),
    errors: [],
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  "orders.review": declareCall({
    input: v.strictObject({ orderId: id, decision: v.picklist(["approve", "return"]), reason: optionalText(100), key }),
    output: changed,
    errors: [...moved, "REASON_NEEDED", "OWN_MATTER"],
    ...stepOfStaff,
  }),
  /** The community's judgement; the only thing that posts points and hours. */
  "orders.evaluate": declareCall({
    input: v.strictObject({
      orderId: id,
      outcome: v.picklist(outcomes),
      quality: stars,
      comment: optionalText(300),
      /** What staff found when they looked at the place again, where the category asks for it. */
      recheck: optionalText(300),
      /** Who gave cause to deduct points, or after proven misconduct to give none (一票否决), each with the reason. */
      conduct: v.optional(
        v.pipe(
          v.array(
            v.strictObject({
              volunteerId: id,
              deductPoints: v.pipe(count, v.maxValue(1_000)),
              isVeto: v.boolean(),
              reason: text(100),
            }),
          ),
          v.maxLength(10),
        ),
        [],
      ),
      key,
    }),
    output: v.strictObject({
      ...changed.entries,
      awards: v.array(v.strictObject({ volunteerName: v.string(), points, minutes: count })),
    }),
    errors: [...moved, "OWN_MATTER", "FOLLOW_UP_NEEDED", "RECHECK_NEEDED", "VOLUNTEER_UNKNOWN", "DEDUCTION_TOO_MUCH"],
    ...stepOfCommunity,
  }),
  /** Whom staff could ask, best first, each with the reasons in words. */
  "orders.listCandidates": declareCall({
    input: v.strictObject({ orderId: id }),
    output: v.strictObject({
      candidates: page(
        v.strictObject({ personId: id, name: v.string(), placeName: v.string(), reasons: v.array(v.string()) }),
      ),
    }),
    errors: ["NOT_FOUND"],
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** Staff ask one volunteer, who has half an hour to answer, nights not counted (`offerEndsMs`). */
  "orders.offer": declareCall({
    input: v.strictObject({ orderId: id, volunteerId: id, key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", ...grabRefusals],
    ...stepOfStaff,
  }),
  /** The volunteer says yes or no; a no needs no excuse. */
  "orders.answerOffer": declareCall({
    input: v.strictObject({ orderId: id, decision: v.picklist(["accept", "decline"]), key }),
    output: changed,
    errors: [...moved, ...grabRefusals],
    who: ["resident"],
    relation: "offeree",
    once: "row",
    perMinute: 30,
  }),
  /** Staff take an offered or taken order, or one volunteer's slot of it, back into the pool. */
  "orders.takeBack": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), volunteerId, key }),
    output: changed,
    errors: [...moved, "OWN_MATTER"],
    ...stepOfStaff,
  }),
  /** Staff answer the matter themselves; nobody has to come. */
  "orders.answer": declareCall({
    input: v.strictObject({ orderId: id, answer: text(300), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", "TEXT_REFUSED"],
    ...stepOfStaff,
  }),
  /** The volunteer finds that it cannot be done; staff find another way. */
  "orders.cannotDo": declareCall({
    input: v.strictObject({ orderId: id, reason: text(200), key }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
  /** The volunteer did not come: the order goes back to the pool, and it counts against him. */
  "orders.reportNoShow": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), volunteerId, key }),
    output: changed,
    errors: [...moved, "TOO_EARLY"],
    who: ["resident", "gridWorker", "communityStaff", "admin"],
    relation: "requester",
    once: "row",
    perMinute: 10,
  }),
  /** Staff vouch that the volunteer is there, when nobody can tell the code. */
  "orders.arriveForCaller": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", "COMPANION_NEEDED"],
    ...stepOfStaff,
  }),
  /** Staff asked by phone how it went and say so for her. */
  "orders.confirmForCaller": declareCall({
    input: v.strictObject({
      orderId: id,
      outcome: v.picklist(outcomes),
      stars,
      comment: optionalText(300),
      reason: text(100),
      key,
    }),
    output: changed,
    errors: [...moved, "OWN_MATTER", "TEXT_REFUSED"],
    ...stepOfStaff,
  }),
  /** It was not solved after all, said before the community evaluated. */
  "orders.reopen": declareCall({
    input: v.strictObject({ orderId: id, reason: text(200), key }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED"],
    who: ["resident"],
    relation: "requester",
    once: "row",
    perMinute: 10,
  }),
  /** Staff put a stuck matter into the pool again. */
  "orders.republish": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER"],
    ...stepOfStaff,
  }),
};
