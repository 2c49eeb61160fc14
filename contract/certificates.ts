import * as v from "valibot";
import { activitiesMax } from "../domain/certificates/certificate";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, text, timeMs } from "./fields";
import { besideRecordMax, honourShape, trainingShape } from "./records";

const issuers = ["communityStaff", "admin"] as const;
const period = { fromMs: timeMs, untilMs: timeMs };
const periodErrors = ["TIME_REVERSED", "PERIOD_TOO_LONG", "PERIOD_AHEAD", "NOTHING_CONFIRMED"] as const;

const sum = v.strictObject({ categoryName: v.string(), minutes: count, services: count });
const figures = { ...period, minutes: count, services: count };

/** Everything a certificate says, but for its number. */
const said = {
  ...figures,
  personName: v.string(),
  byCategory: v.array(sum),
  activities: v.pipe(
    v.array(
      v.strictObject({
        activity: v.string(),
        atMs: timeMs,
        minutes: count,
        source: v.picklist(["order", "backfill"]),
      }),
    ),
    v.maxLength(activitiesMax),
  ),
  moreActivities: count,
  trainings: v.pipe(v.array(trainingShape), v.maxLength(besideRecordMax)),
  honours: v.pipe(v.array(honourShape), v.maxLength(besideRecordMax)),
  starLevel: v.pipe(count, v.maxValue(5)),
  ratingWords: v.nullable(v.string()),
  issuerName: v.string(),
};

/** A number as somebody types it: small letters, gaps and dashes in other places do not matter. */
const typedSerial = v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9\s\-—–－.·]{1,60}$/));
const standing = v.picklist(["valid", "corrected", "revoked", "altered", "unknown"]);
const issued = { certificateId: id, serial: v.string(), issuedAtMs: timeMs, state: v.picklist(["valid", "revoked"]) };
const rows = <S extends v.GenericSchema>(row: S) => v.pipe(v.array(row), v.maxLength(pageRows));

/** Certificates of service: issued by oneself or by the community for who has no phone, and checked by anybody. */
export const certificatesCalls = {
  /** What a certificate over this time would say. `personId` null: mine. */
  "certificates.preview": declareCall({
    input: v.strictObject({ personId: v.nullable(id), ...period }),
    output: v.strictObject(said),
    errors: ["NOT_FOUND", ...periodErrors],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 30,
  }),
  "certificates.issue": declareCall({
    input: v.strictObject({ ...period, key }),
    output: v.strictObject({ certificateId: id, serial: v.string() }),
    errors: [...periodErrors, "TOO_MANY_CERTIFICATES"],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 10,
  }),
  /** For somebody of one's area who does not do it by phone. */
  "certificates.issueFor": declareCall({
    input: v.strictObject({ personId: id, ...period, key }),
    output: v.strictObject({ certificateId: id, serial: v.string() }),
    errors: ["NOT_FOUND", ...periodErrors, "TOO_MANY_CERTIFICATES"],
    who: issuers,
    relation: "inScope",
    once: "document",
    perMinute: 20,
  }),
  "certificates.listMine": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({ certificates: rows(v.strictObject({ ...issued, ...figures })), nextCursor }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** What was issued in one's areas, newest first; with a number only that one. */
  "certificates.listIssued": declareCall({
    input: v.strictObject({ serial: v.nullable(typedSerial), cursor }),
    output: v.strictObject({
      certificates: rows(v.strictObject({ ...issued, ...figures, personName: v.string() })),
      nextCursor,
    }),
    errors: [],
    who: issuers,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** The whole sheet, for its owner and for the staff of the place. */
  "certificates.show": declareCall({
    input: v.strictObject({ certificateId: id }),
    output: v.strictObject({
      ...issued,
      ...said,
      standing,
      minutesNow: count,
      revokedReason: v.nullable(v.string()),
      isMine: v.boolean(),
      mayRevoke: v.boolean(),
      /** What the picture to be scanned says: the page that checks it, with the number. */
      qrText: v.string(),
    }),
    errors: ["NOT_FOUND", "CERTIFICATE_ALTERED"],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** Says for ever that this sheet is not to be trusted any more. The records themselves stay. */
  "certificates.revoke": declareCall({
    input: v.strictObject({ certificateId: id, reason: text(100), key }),
    output: v.strictObject({ certificateId: id, state: v.literal("revoked") }),
    errors: ["NOT_FOUND", "OWN_MATTER", "CERTIFICATE_REVOKED"],
    who: issuers,
    relation: "inScope",
    once: "document",
    perMinute: 20,
  }),
  /**
   * Whether a number stands for a certificate, for anybody who holds the paper. The answer has one shape, also for a number
   * that was never given; the name is masked.
   */
  "certificates.verify": declareCall({
    input: v.strictObject({ serial: typedSerial }),
    output: v.strictObject({
      standing,
      certificate: v.nullable(
        v.strictObject({
          serial: v.string(),
          ...figures,
          nameMasked: v.string(),
          issuerName: v.string(),
          issuedAtMs: timeMs,
          minutesNow: count,
          revokedAtMs: v.nullable(timeMs),
        }),
      ),
    }),
    errors: ["TOO_MANY_TRIES"],
    who: "anyone",
    relation: "none",
    once: "reads",
    perMinute: 10,
  }),
};
