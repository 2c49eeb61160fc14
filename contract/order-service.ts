import * as v from "valibot";
import { lateTellingMaxMs } from "../domain/orders/late-telling";
import { outcomes } from "../domain/orders/outcome";
import { visitCodePattern } from "../domain/orders/visit-code";
import { declareCall } from "./call-declaration";
import { count, geoPoint, id, key, optionalText, stars, text, timeMs } from "./fields";
import { changed, moved, photosMax } from "./order-shapes";

/** Four digits that are told at the door. */
const fourDigits = v.pipe(v.string(), v.regex(/^\d{4}$/));

/** How long ago it happened by the phone's own measure, when it could not be sent at once; no part of what is asked. */
const ageMs = v.optional(v.pipe(count, v.maxValue(lateTellingMaxMs)), 0);

/** What happens at the door, from arriving to being told that it is done. */
export const orderServiceCalls = {
  /** The requester's changing picture, while somebody is to come. */
  "orders.showVisitCode": declareCall({
    input: v.strictObject({ orderId: id }),
    output: v.strictObject({ visitCode: v.string(), untilMs: timeMs }),
    errors: moved,
    who: ["resident"],
    relation: "requester",
    once: "reads",
    perMinute: 30,
  }),
  /** The volunteer is at the door: the beneficiary tells the code, or shows the picture. One of both is needed. */
  "orders.arrive": declareCall({
    input: v.pipe(
      v.strictObject({
        orderId: id,
        serviceCode: v.optional(fourDigits),
        visitCode: v.optional(v.pipe(v.string(), v.regex(visitCodePattern))),
        /** Where the phone is, if the person lets it say so; only the distance to the rough place is kept. */
        position: v.optional(v.nullable(geoPoint), null),
        ageMs,
        key,
      }),
      v.check(({ serviceCode, visitCode }) => (serviceCode === undefined) !== (visitCode === undefined)),
    ),
    output: changed,
    errors: [...moved, "WRONG_CODE", "TOO_MANY_TRIES", "COMPANION_NEEDED"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
  /** Pictures of the place before and after, while serving. */
  "orders.addEvidence": declareCall({
    input: v.strictObject({
      orderId: id,
      stage: v.picklist(["before", "after"]),
      photoIds: v.pipe(v.array(id), v.minLength(1), v.maxLength(photosMax)),
      key,
    }),
    output: changed,
    errors: [...moved, "PHOTO_UNKNOWN", "PHOTOS_TOO_MANY"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
  "orders.leave": declareCall({
    input: v.strictObject({ orderId: id, workDone: text(300), ageMs, key }),
    output: changed,
    errors: [...moved, "TEXT_REFUSED", "PHOTOS_NEEDED"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
  /** For who has no phone: she tells the second code and what she thinks of it, and the volunteer enters both before her. */
  "orders.confirmAtDoor": declareCall({
    input: v.strictObject({
      orderId: id,
      doneCode: fourDigits,
      outcome: v.picklist(outcomes),
      stars,
      comment: optionalText(300),
      key,
    }),
    output: changed,
    errors: [...moved, "WRONG_CODE", "TOO_MANY_TRIES", "TEXT_REFUSED"],
    who: ["resident"],
    relation: "taker",
    once: "row",
    perMinute: 10,
  }),
};
