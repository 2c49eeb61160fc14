import * as v from "valibot";
import { hallRefusals } from "../domain/orders/hall-standing";
import { needs } from "../domain/orders/needs";
import { orderCommandNames } from "../domain/orders/order-command-name";
import { orderSources } from "../domain/orders/order-source";
import { orderStatuses } from "../domain/orders/order-status";
import { outcomes } from "../domain/orders/outcome";
import { wantedTimeKinds } from "../domain/orders/wanted-time";
import { form, keptAnswer, serviceRules } from "./category-shapes";
import { count, geoPoint, id, pageRows, points, stars, timeMs } from "./fields";

export const status = v.picklist(orderStatuses);
export const wanted = v.strictObject({ kind: v.picklist(wantedTimeKinds), fromMs: timeMs, untilMs: timeMs });
export const page = <S extends v.GenericSchema>(row: S) => v.pipe(v.array(row), v.maxLength(pageRows));

/** More say little more, and each has to be looked at. */
export const photosMax = 3;
export const needList = v.pipe(v.array(v.picklist(needs)), v.maxLength(needs.length));

/** What a stranger may see of an open order: no name but the surname, no door, no phone. */
export const openOrder = v.strictObject({
  orderId: id,
  categoryId: id,
  categoryName: v.string(),
  text: v.string(),
  wanted,
  expiresAtMs: timeMs,
  requesterName: v.string(),
  placeName: v.string(),
  /** From one's own building or position, to the next hundred metres. */
  distanceMeters: v.nullable(count),
  /** Somewhere in the right square of 100 m; null where no place is known. */
  roughPoint: v.nullable(geoPoint),
  /** Why this volunteer cannot take it as things are; null when he can. */
  whyNot: v.nullable(v.picklist(hallRefusals)),
  slotCount: count,
  freeSlots: count,
  expectedPoints: points,
  plannedMinutes: count,
  needs: needList,
  isUrgent: v.boolean(),
});

/** A row of one's own list, as requester or as volunteer. */
export const ownOrder = v.strictObject({
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
export const staffOrder = v.strictObject({
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

export const timelineEntry = v.strictObject({ atMs: timeMs, sentence: v.string() });

export const rating = v.strictObject({
  outcome: v.picklist(outcomes),
  stars,
  tags: v.array(v.string()),
  comment: v.string(),
  byRule: v.boolean(),
});

export const taker = v.strictObject({
  name: v.string(),
  phone: v.nullable(v.string()),
  state: v.picklist(["taken", "serving", "served"]),
  arrivedAtMs: v.nullable(timeMs),
  leftAtMs: v.nullable(timeMs),
  minutes: v.nullable(count),
  workDone: v.string(),
  isMe: v.boolean(),
});

/** A voice note to be played; its address stops working after some minutes. */
const voiceNote = v.strictObject({ url: v.string(), seconds: count });

/**
 * One order as its viewer may see it. `relation` names the projection. The exact place, phone and full name are null
 * unless relation and status allow them now; the service code is for requester and beneficiary only.
 */
export const orderView = v.strictObject({
  orderId: id,
  relation: v.picklist(["stranger", "taker", "offeree", "requester", "staff"]),
  categoryId: id,
  categoryName: v.string(),
  text: v.string(),
  status,
  version: count,
  wanted,
  needs: needList,
  /** To the category's own questions; for the requester, whoever took the order, and staff. */
  answers: v.array(keptAnswer),
  /** What the service never includes, and how many must come together. */
  rules: serviceRules,
  /** For whom they are meant alone; the addresses stop working after some minutes. */
  photos: v.pipe(v.array(v.strictObject({ photoId: id, url: v.string() })), v.maxLength(photosMax)),
  /** What the requester said beside the text, for whom the pictures are; what she said with her rating, for herself and staff. */
  voice: v.nullable(voiceNote),
  ratingVoice: v.nullable(voiceNote),
  /** Danger to life was heard in the text. */
  isUrgent: v.boolean(),
  requesterName: v.string(),
  /** For the requester only, so that asking again sends nobody to the wrong door; null for oneself. */
  beneficiaryId: v.nullable(id),
  beneficiaryName: v.nullable(v.string()),
  /** For the requester: the weekly request this was made of, "每周二上午 9:00–11:00"; null for others and for single ones. */
  recurrence: v.nullable(v.strictObject({ recurrenceId: id, sentence: v.string() })),
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

export const category = v.strictObject({
  categoryId: id,
  name: v.string(),
  icon: v.string(),
  usualText: v.string(),
  plannedMinutes: count,
  expectedPoints: points,
  /** The usual text and others to tap. */
  templates: v.array(v.string()),
  form,
  slotCount: count,
  slotsChangeable: v.boolean(),
  /** Staff look at every order of this kind before it goes out. */
  mustReview: v.boolean(),
  rules: serviceRules,
});

/** What a change answers: told from the change's own journal entry, so a repeated call answers the same. */
export const changed = v.strictObject({ orderId: id, status, version: count });

export const moved = ["NOT_FOUND", "WRONG_STATUS"] as const;

export const grabRefusals = [
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
