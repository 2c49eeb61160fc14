import * as v from "valibot";
import { needs } from "../domain/orders/needs";
import { orderCommandNames } from "../domain/orders/order-command-name";
import { orderSources } from "../domain/orders/order-source";
import { orderStatuses } from "../domain/orders/order-status";
import { outcomes } from "../domain/orders/outcome";
import { wantedTimeKinds } from "../domain/orders/wanted-time";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, optionalText, pageRows, points, stars, text, timeMs } from "./fields";

const status = v.picklist(orderStatuses);
const wanted = v.strictObject({ kind: v.picklist(wantedTimeKinds), fromMs: timeMs, untilMs: timeMs });
const page = <S extends v.GenericSchema>(row: S) => v.pipe(v.array(row), v.maxLength(pageRows));

/** More say little more, and each has to be looked at. */
const photosMax = 3;
const needList = v.pipe(v.array(v.picklist(needs)), v.maxLength(needs.length));

/** What a stranger may see of an open order: no name but the surname, no door, no phone. */
const openOrder = v.strictObject({
  orderId: id,
  categoryId: id,
  categoryName: v.string(),
  text: v.string(),
  wanted,
  expiresAtMs: timeMs,
  requesterName: v.string(),
  placeName: v.string(),
  distanceMeters: v.nullable(count),
  slotCount: count,
  freeSlots: count,
  expectedPoints: points,
  plannedMinutes: count,
  needs: needList,
  isUrgent: v.boolean(),
});

/** A row of one's own list, as requester or as volunteer. */
const ownOrder = v.strictObject({
  orderId: id,
  categoryId: id,
  categoryName: v.string(),
  text: v.string(),
  status,
  wanted,
  placeName: v.string(),
  otherName: v.nullable(v.string()),
  updatedAtMs: timeMs,
});

/** A row of the staff's queue. `dueAtMs` is the deadline of what waits now. */
const staffOrder = v.strictObject({
  orderId: id,
  categoryName: v.string(),
  text: v.string(),
  status,
  requesterName: v.string(),
  placeName: v.string(),
  volunteerNames: v.array(v.string()),
  dueAtMs: v.nullable(timeMs),
  needsFollowUp: v.boolean(),
  isUrgent: v.boolean(),
  /** Why it cannot go on, while it is stuck. */
  stuckReason: v.nullable(v.string()),
});

const timelineEntry = v.strictObject({ atMs: timeMs, sentence: v.string() });

const rating = v.strictObject({
  outcome: v.picklist(outcomes),
  stars,
  tags: v.array(v.string()),
  comment: v.string(),
  byRule: v.boolean(),
});

const taker = v.strictObject({
  name: v.string(),
  phone: v.nullable(v.string()),
  state: v.picklist(["taken", "serving", "served"]),
  arrivedAtMs: v.nullable(timeMs),
  leftAtMs: v.nullable(timeMs),
  minutes: v.nullable(count),
  workDone: v.string(),
  isMe: v.boolean(),
});

/**
 * One order as its viewer may see it. `relation` names the projection. The exact place, phone and full name are null
 * unless relation and status allow them now; the service code is for requester and beneficiary only.
 */
const orderView = v.strictObject({
  orderId: id,
  relation: v.picklist(["stranger", "taker", "offeree", "requester", "staff"]),
  categoryId: id,
  categoryName: v.string(),
  text: v.string(),
  status,
  version: count,
  wanted,
  needs: needList,
  /** For whom they are meant alone; the addresses stop working after some minutes. */
  photos: v.pipe(v.array(v.strictObject({ photoId: id, url: v.string() })), v.maxLength(photosMax)),
  /** Danger to life was heard in the text. */
  isUrgent: v.boolean(),
  requesterName: v.string(),
  /** For the requester only, so that asking again sends nobody to the wrong door; null for oneself. */
  beneficiaryId: v.nullable(id),
  beneficiaryName: v.nullable(v.string()),
  placeName: v.string(),
  address: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  source: v.picklist(orderSources),
  /** Whom to ring up about an order told by phone: for staff, and for the volunteer while he may call. */
  callback: v.nullable(v.strictObject({ name: v.string(), phone: v.string() })),
  serviceCode: v.nullable(v.string()),
  slotCount: count,
  takers: v.array(taker),
  plannedMinutes: count,
  expectedPoints: points,
  dueAtMs: v.nullable(timeMs),
  rating: v.nullable(rating),
  evaluation: v.nullable(v.strictObject({ outcome: v.picklist(outcomes), quality: stars, comment: v.string() })),
  awarded: v.nullable(v.strictObject({ points, minutes: count, breakdown: v.array(v.string()) })),
  returnReason: v.nullable(v.string()),
  /** Whom staff asked and until when, while the order is offered; for staff only. */
  offer: v.nullable(v.strictObject({ name: v.string(), untilMs: timeMs })),
  stuckReason: v.nullable(v.string()),
  answer: v.nullable(v.string()),
  actions: v.array(v.picklist(orderCommandNames)),
  timeline: v.array(timelineEntry),
});

const category = v.strictObject({
  categoryId: id,
  name: v.string(),
  icon: v.string(),
  usualText: v.string(),
  plannedMinutes: count,
  expectedPoints: points,
});

/** What a change answers: told from the change's own journal entry, so a repeated call answers the same. */
const changed = v.strictObject({ orderId: id, status, version: count });

const moved = ["NOT_FOUND", "WRONG_STATUS"] as const;

const grabRefusals = [
  "TAKEN",
  "NOT_OPEN",
  "EXPIRED",
  "OWN_ORDER",
  "OWN_HOUSEHOLD",
  "NOT_A_VOLUNTEER",
  "NOT_APPROVED",
  "SUSPENDED",
  "OUT_OF_AREA",
  "MISSING_SKILL",
  "TIME_CLASH",
  "TOO_MANY_OPEN",
] as const;

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
      /** Pictures that `files.finish` accepted. An order with pictures is looked at by staff first. */
      photoIds: v.optional(v.pipe(v.array(id), v.maxLength(photosMax)), []),
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
    ],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 6,
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
  "orders.listHall": declareCall({
    input: v.strictObject({ sort: v.picklist(["soon", "points"]), cursor }),
    output: v.strictObject({ orders: page(openOrder), nextCursor }),
    errors: ["NOT_A_VOLUNTEER"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
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
  /** The volunteer is at the door: the beneficiary tells the code. */
  "orders.arrive": declareCall({
    input: v.strictObject({ orderId: id, serviceCode: v.pipe(v.string(), v.regex(/^\d{4}$/)), key }),
    output: changed,
    errors: [...moved, "WRONG_CODE", "TOO_MANY_TRIES"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
  "orders.leave": declareCall({
    input: v.strictObject({ orderId: id, workDone: text(300), key }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED"],
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
      key,
    }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED"],
    who: ["resident"],
    relation: "requester",
    once: "row",
    perMinute: 10,
  }),
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
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
  /** The community's judgement; the only thing that posts points and hours. */
  "orders.evaluate": declareCall({
    input: v.strictObject({
      orderId: id,
      outcome: v.picklist(outcomes),
      quality: stars,
      comment: optionalText(300),
      key,
    }),
    output: v.strictObject({
      ...changed.entries,
      awards: v.array(v.strictObject({ volunteerName: v.string(), points, minutes: count })),
    }),
    errors: [...moved, "OWN_MATTER"],
    who: ["communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
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
  /** Staff ask one volunteer, who has half an hour to answer. */
  "orders.offer": declareCall({
    input: v.strictObject({ orderId: id, volunteerId: id, key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", ...grabRefusals],
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
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
  /** Staff take an offered or taken order back into the pool. */
  "orders.takeBack": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER"],
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
  /** Staff answer the matter themselves; nobody has to come. */
  "orders.answer": declareCall({
    input: v.strictObject({ orderId: id, answer: text(300), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER", "TEXT_REFUSED"],
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
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
    input: v.strictObject({ orderId: id, reason: text(100), key }),
    output: changed,
    errors: [...moved],
    who: ["resident", "gridWorker", "communityStaff", "admin"],
    relation: "requester",
    once: "row",
    perMinute: 10,
  }),
  /** Staff vouch that the volunteer is there, when nobody can tell the code. */
  "orders.arriveForCaller": declareCall({
    input: v.strictObject({ orderId: id, reason: text(100), key }),
    output: changed,
    errors: [...moved, "OWN_MATTER"],
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
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
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
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
    who: ["gridWorker", "communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
};
