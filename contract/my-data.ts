import * as v from "valibot";
import { allCells } from "../domain/people/free-cells";
import { areaRoles, roles } from "../domain/people/role";
import { declareCall } from "./call-declaration";
import { count, id, key, mobile, pageRows, points, text, timeMs } from "./fields";

/** Who read somebody's phone and door, and what for. */
const contactReading = v.strictObject({ readingId: id, byWhom: v.string(), reason: v.string(), atMs: timeMs });

const address = v.strictObject({ areaId: v.string(), placeName: v.string(), door: v.string() });

export const myDataCalls = {
  /**
   * Staff read a phone and door for a reason the owner will see. Exactly one of `orderId` (the contact kept with that
   * order) and `personId` is given.
   */
  "people.revealContact": declareCall({
    input: v.pipe(
      v.strictObject({
        orderId: v.optional(v.nullable(id), null),
        personId: v.optional(v.nullable(id), null),
        reason: text(60),
        key,
      }),
      v.check(({ orderId, personId }) => (orderId === null) !== (personId === null)),
    ),
    output: v.strictObject({ name: v.string(), phone: v.string(), address: v.string(), leftToday: count }),
    errors: ["NOT_FOUND", "OWN_MATTER", "REVEALED_TOO_MUCH", "CONTACT_GONE"],
    who: areaRoles,
    relation: "inScope",
    once: "row",
    perMinute: 20,
    sensitive: true,
  }),
  /** Everything kept about oneself, and who read one's contact: the newest readings. */
  "people.showMyData": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      name: v.string(),
      phone: v.string(),
      address,
      registeredAtMs: timeMs,
      consent: v.strictObject({ version: v.string(), agreedAtMs: timeMs, isCurrent: v.boolean() }),
      roles: v.array(v.strictObject({ role: v.picklist(roles), placeName: v.string(), endsAtMs: v.nullable(timeMs) })),
      volunteer: v.nullable(
        v.strictObject({
          status: v.string(),
          skills: v.array(v.string()),
          selfIntroduction: v.string(),
          /** What counts when staff choose whom to ask. */
          missedAtMs: v.array(timeMs),
          lateGivenBackAtMs: v.array(timeMs),
          bornYear: v.nullable(count),
          freeCells: v.nullable(v.array(v.picklist(allCells))),
          takenAtMs: v.array(timeMs),
        }),
      ),
      family: v.array(v.strictObject({ nameMasked: v.string(), relationWord: v.string() })),
      /** Who is not sent to her again. */
      barred: v.array(
        v.strictObject({ volunteerId: id, nameMasked: v.string(), orderId: id, atMs: timeMs, byStaff: v.boolean() }),
      ),
      /** How many volunteers are remembered as having helped her well. */
      goodHelpers: count,
      counts: v.strictObject({
        ordersAsked: count,
        ordersHelped: count,
        records: count,
        transfers: count,
        redemptions: count,
        messages: count,
      }),
      points: v.strictObject({ available: points, held: points }),
      minutes: count,
      readings: v.pipe(v.array(contactReading), v.maxLength(pageRows)),
    }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 30,
  }),
  /** Name, phone, building and door as they should be; all four each time. */
  "people.correctMyData": declareCall({
    input: v.strictObject({ name: text(20), phone: mobile, areaId: id, door: text(40), key }),
    output: v.strictObject({ personId: id }),
    errors: ["AREA_UNKNOWN", "TEXT_REFUSED", "ORDERS_OPEN", "CONSENT_OUTDATED"],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 10,
    needsConsent: true,
  }),
  /** The same as a file for machines and as sentences for people. Nobody else's data is in it. */
  "people.exportMyData": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({ fileName: v.string(), json: v.string(), summary: v.string() }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 10,
  }),
  /** Agrees to the consent text in force. */
  "people.agree": declareCall({
    input: v.strictObject({ consentVersion: id, key }),
    output: v.strictObject({ version: v.string() }),
    errors: ["CONSENT_OUTDATED"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 10,
  }),
  /** Ends a registration for good. `givesUpPoints` is how many points the person saw and lets go. */
  "people.deleteMe": declareCall({
    input: v.strictObject({ givesUpPoints: points, key }),
    output: v.strictObject({ isDeleted: v.literal(true) }),
    errors: ["ORDERS_OPEN", "VOUCHERS_OPEN", "POINTS_CHANGED"],
    who: "anyone",
    relation: "self",
    once: "document",
    perMinute: 10,
  }),
};
