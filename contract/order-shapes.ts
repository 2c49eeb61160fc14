import * as v from "valibot";
import { disputeSides, verdicts } from "../domain/orders/dispute";
import { evidenceMax, roundsShownMax } from "../domain/orders/evidence";
import { hallRefusals } from "../domain/orders/hall-standing";
import { poolLevels, stuckLevels } from "../domain/orders/escalation";
import { needs } from "../domain/orders/needs";
import { offerReasons } from "../domain/orders/offer";
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
  /** By what it fits him, in words; empty unless the list is sorted by fit. */
  whyFit: v.array(v.string()),
  slotCount: count,
  freeSlots: count,
  expectedPoints: points,
  plannedMinutes: count,
  needs: needList,
  isUrgent: v.boolean(),
});

/** What one is to an order of one's own list: asked it, helps, has to answer whether he will, or waits for a slot. */
const ownPart = v.picklist(["requester", "taker", "asked", "waiting"]);

/** A row of one's own list, as requester or as volunteer. */
export const ownOrder = v.strictObject({
  orderId: id,
  myPart: ownPart,
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
  /** How far a stuck matter, or the search for a volunteer, has climbed. */
  level: v.nullable(v.picklist([...poolLevels, ...stuckLevels])),
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
  /** By which one of several is named; for the requester and staff only. */
  volunteerId: v.nullable(id),
  name: v.string(),
  phone: v.nullable(v.string()),
  state: v.picklist(["taken", "serving", "served"]),
  arrivedAtMs: v.nullable(timeMs),
  leftAtMs: v.nullable(timeMs),
  minutes: v.nullable(count),
  workDone: v.string(),
  /** Who vouches that he came: her code or picture, or staff; null before he did. */
  proof: v.nullable(v.picklist(["code", "staff"])),
  /** How the minutes were counted: by our clock, by what a phone without signal sent later, by the rule for a forgotten end. */
  counted: v.nullable(v.picklist(["clock", "late", "rule"])),
  /** How far the phone was from the order's rough place when he checked in, if it said so; for staff only. */
  arrivalDistanceMeters: v.nullable(count),
  /** Whether he is not sent to this beneficiary again; null for whoever may not say so. */
  isBarred: v.nullable(v.boolean()),
  isMe: v.boolean(),
});

const said = v.strictObject({ words: v.string(), atMs: timeMs });

/** Both stories, without numbers and names for the other party, and what was decided. */
const dispute = v.strictObject({
  side: v.picklist(disputeSides),
  /** The side of the one who reads; null for staff. */
  mySide: v.nullable(v.picklist(disputeSides)),
  story: said,
  reply: v.nullable(said),
  verdict: v.nullable(v.strictObject({ ...said.entries, kind: v.picklist(verdicts) })),
});

/** The call that staff owe her, and what she said. */
const staffCall = v.strictObject({ why: v.picklist(["lowRating", "draw"]), heard: v.nullable(said) });

const privateRating = v.strictObject({ stars, note: v.string(), atMs: timeMs });

const evidence = v.strictObject({ photoId: id, url: v.string(), stage: v.picklist(["before", "after"]), atMs: timeMs });

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
  /** The place before and after, as the volunteers took it; for the parties and staff. */
  evidence: v.pipe(v.array(evidence), v.maxLength(evidenceMax * roundsShownMax)),
  /** Without pictures from before and after nobody can check out. */
  asksPhotos: v.boolean(),
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
  /** From one's own building, to the next hundred metres; for whoever has to answer whether he will. */
  distanceMeters: v.nullable(count),
  address: v.nullable(v.string()),
  phone: v.nullable(v.string()),
  source: v.picklist(orderSources),
  /** Whom to ring up about an order told by phone: for staff, and for the volunteer while he may call. */
  callback: v.nullable(v.strictObject({ name: v.string(), phone: v.string() })),
  serviceCode: v.nullable(v.string()),
  /** The second code, for who has no phone: told when it is done, while it is served and until it is confirmed. */
  doneCode: v.nullable(v.string()),
  slotCount: count,
  freeSlots: count,
  takers: v.array(taker),
  /** Who would come if a slot became free: how many, and one's own place, from 1. */
  waiting: v.strictObject({ count, myPlace: v.nullable(count) }),
  /** Why a slot stands before the one who looks; null for everybody else. */
  askedWhy: v.nullable(v.picklist(offerReasons)),
  /** Until when giving the slot back does not count as late; for whoever holds one and has not arrived. */
  freeToGiveBackUntilMs: v.nullable(timeMs),
  plannedMinutes: count,
  expectedPoints: points,
  /** Why that is less than usual for whoever reads it. */
  expectedWhy: v.array(v.string()),
  dueAtMs: v.nullable(timeMs),
  /** Hidden from a volunteer until he has rated the visit himself, three days have passed, or it was judged. */
  rating: v.nullable(rating),
  evaluation: v.nullable(
    v.strictObject({
      outcome: v.picklist(outcomes),
      quality: stars,
      comment: v.string(),
      recheck: v.nullable(v.string()),
    }),
  ),
  awarded: v.nullable(
    v.strictObject({ points, minutes: count, breakdown: v.array(v.string()), isReversed: v.boolean() }),
  ),
  /** Somebody looks at the place again before it is judged. */
  needsRecheck: v.boolean(),
  /** What the volunteers said of the visit; for staff alone. */
  privateRatings: v.array(v.strictObject({ name: v.string(), ...privateRating.entries })),
  /** What he who looks said of it himself. */
  myPrivateRating: v.nullable(privateRating),
  /** For staff alone. */
  staffCall: v.nullable(staffCall),
  dispute: v.nullable(dispute),
  returnReason: v.nullable(v.string()),
  /** Before whom a slot stands and until when, while the order is offered; for staff, and for whoever hands his over. */
  offer: v.nullable(v.strictObject({ name: v.string(), untilMs: timeMs, why: v.picklist(offerReasons) })),
  stuckReason: v.nullable(v.string()),
  /** How far a stuck matter, or the search for a volunteer, has climbed. */
  level: v.nullable(v.picklist([...poolLevels, ...stuckLevels])),
  /** The one record of all who met on a stuck matter; for staff only. */
  handlings: v.array(
    v.strictObject({
      level: v.picklist(stuckLevels),
      units: v.array(v.string()),
      words: v.string(),
      byName: v.string(),
      atMs: timeMs,
    }),
  ),
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

const stepInScope = { relation: "inScope", once: "row", perMinute: 60 } as const;
/** A change that whoever looks after the place may make. */
export const stepOfStaff = { who: ["gridWorker", "communityStaff", "admin"], ...stepInScope } as const;
/** A change that is the community's, not the grid's. */
export const stepOfCommunity = { who: ["communityStaff", "admin"], ...stepInScope } as const;

export const grabRefusals = [
  "TAKEN",
  "NOT_OPEN",
  "EXPIRED",
  "OWN_ORDER",
  "OWN_HOUSEHOLD",
  "NOT_A_VOLUNTEER",
  "NOT_APPROVED",
  "SUSPENDED",
  "NOT_SUITED",
  "OUT_OF_AREA",
  "ADULTS_ONLY",
  "MISSING_SKILL",
  "TIME_CLASH",
  "TOO_MANY_OPEN",
] as const;
