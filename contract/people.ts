import * as v from "valibot";
import { allCells } from "../domain/people/free-cells";
import { roles } from "../domain/people/role";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, mobile, nextCursor, optionalText, pageRows, points, text, timeMs } from "./fields";

const held = v.strictObject({
  role: v.picklist(roles),
  areaId: v.nullable(id),
  shopId: v.nullable(id),
  placeName: v.string(),
});

const person = v.strictObject({
  personId: id,
  name: v.string(),
  phoneMasked: v.string(),
  areaId: id,
  placeName: v.string(),
  roles: v.array(held),
  volunteer: v.nullable(
    v.strictObject({
      status: v.picklist(["applied", "approved", "refused", "suspended"]),
      skills: v.array(v.string()),
      /** When he usually has time; null until he says so. */
      freeCells: v.nullable(v.array(v.picklist(allCells))),
    }),
  ),
  points: v.strictObject({ available: points, held: points }),
  minutes: count,
  starLevel: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(5)),
  family: v.array(v.strictObject({ personId: id, name: v.string(), relationWord: v.string() })),
  unreadCount: count,
  /** False when the consent text has changed since: asked again before anything new is stored. */
  isConsentCurrent: v.boolean(),
});

export const peopleCalls = {
  /** Who am I, and what may I do: asked once when the mini-program opens. `person` is null before registration. */
  "people.me": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({ person: v.nullable(person), communityPhone: v.string() }),
    errors: [],
    who: "anyone",
    relation: "self",
    once: "reads",
    perMinute: 120,
  }),
  /** The buildings a person can choose when registering, one level at a time. */
  "people.listAreas": declareCall({
    input: v.strictObject({ parentId: v.nullable(id) }),
    output: v.strictObject({ areas: v.array(v.strictObject({ areaId: id, name: v.string(), kind: v.string() })) }),
    errors: [],
    who: "anyone",
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  "people.register": declareCall({
    input: v.strictObject({ name: text(20), phone: mobile, areaId: id, door: text(40), consentVersion: id, key }),
    output: v.strictObject({ personId: id }),
    errors: ["AREA_UNKNOWN", "ALREADY_REGISTERED", "CONSENT_OUTDATED", "TEXT_REFUSED"],
    who: "anyone",
    relation: "self",
    once: "document",
    perMinute: 10,
  }),
  "people.applyAsVolunteer": declareCall({
    input: v.strictObject({
      skills: v.pipe(v.array(text(10)), v.maxLength(10)),
      selfIntroduction: optionalText(200),
      /** Said only by those under eighteen. */
      bornYear: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1900), v.maxValue(2100))), null),
      key,
    }),
    output: v.strictObject({ status: v.literal("applied") }),
    errors: ["ALREADY_VOLUNTEER", "CONSENT_OUTDATED"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 10,
    needsConsent: true,
  }),
  "people.listApplicants": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      applicants: v.pipe(
        v.array(
          v.strictObject({
            personId: id,
            nameMasked: v.string(),
            placeName: v.string(),
            skills: v.array(v.string()),
            selfIntroduction: v.string(),
            isMinor: v.boolean(),
            appliedAtMs: timeMs,
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: [],
    who: ["communityStaff", "admin"],
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  "people.decideApplicant": declareCall({
    input: v.strictObject({
      personId: id,
      decision: v.picklist(["approve", "refuse"]),
      reason: optionalText(100),
      key,
    }),
    output: v.strictObject({ personId: id, status: v.picklist(["approved", "refused"]) }),
    errors: ["NOT_FOUND", "NOT_WAITING", "OWN_MATTER"],
    who: ["communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 60,
  }),
};
