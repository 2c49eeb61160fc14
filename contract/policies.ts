import * as v from "valibot";
import { honoursFields } from "../domain/policies/honours-policy";
import { matchingFields } from "../domain/policies/matching-policy";
import { pointsFields } from "../domain/policies/points-policy";
import { policyRefusals } from "../domain/policies/policies";
import { starsFields } from "../domain/policies/stars-policy";
import { declareCall } from "./call-declaration";
import { count, key, text, timeMs } from "./fields";

const readers = ["communityStaff", "admin"] as const;
const editors = ["admin"] as const;

const kinds = v.picklist(["points", "stars", "honours", "matching"]);
type FieldList = readonly { readonly name: string }[];

/** A number for every field of a kind, and no other. */
const numbers = <F extends FieldList>(fields: F) =>
  v.strictObject(
    Object.fromEntries(fields.map(({ name }) => [name, count])) as { [K in F[number]["name"]]: typeof count },
  );

/** What staff write: all numbers of one kind. */
const wish = v.variant("kind", [
  v.strictObject({ kind: v.literal("points"), value: numbers(pointsFields) }),
  v.strictObject({ kind: v.literal("stars"), value: numbers(starsFields) }),
  v.strictObject({ kind: v.literal("honours"), value: numbers(honoursFields) }),
  v.strictObject({ kind: v.literal("matching"), value: numbers(matchingFields) }),
]);

const version = v.pipe(count, v.minValue(1));
const dated = { version, validFromMs: timeMs };
/** Numbers by field; the fields of a kind are known to both sides. */
const value = v.record(v.string(), v.number());
const entriesMax = 200;

/** What is decided by numbers for the whole city: read by community staff, written by administrators, dated. */
export const policiesCalls = {
  "policies.show": declareCall({
    input: v.strictObject({ kind: kinds }),
    output: v.strictObject({
      /** The newest version written; whoever writes the next one says that she knows it. */
      latestVersion: version,
      inForce: v.strictObject({ ...dated, value }),
      coming: v.array(v.strictObject({ ...dated, value })),
      /** Newest first. */
      history: v.pipe(
        v.array(
          v.strictObject({
            ...dated,
            why: v.string(),
            isMine: v.boolean(),
            isWithdrawn: v.boolean(),
            changes: v.array(v.string()),
          }),
        ),
        v.maxLength(entriesMax),
      ),
    }),
    errors: [],
    who: readers,
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** What a policy would change, and how last month would have gone by it in the caller's areas, in sentences. */
  "policies.propose": declareCall({
    input: v.strictObject({ wish, validFromMs: v.nullable(timeMs) }),
    output: v.strictObject({
      changes: v.array(v.string()),
      effect: v.array(v.string()),
    }),
    errors: policyRefusals,
    who: editors,
    relation: "none",
    once: "reads",
    perMinute: 20,
  }),
  /** Writes the next version. `afterVersion` is the newest one the writer saw: of two who write at once the second is told. */
  "policies.save": declareCall({
    input: v.strictObject({ wish, validFromMs: v.nullable(timeMs), afterVersion: version, why: text(100), key }),
    output: v.strictObject({ version }),
    errors: [...policyRefusals, "POLICY_CHANGED", "TOO_MANY_COMING"],
    who: editors,
    relation: "none",
    once: "row",
    perMinute: 10,
  }),
  /** Takes back a version that has not begun. */
  "policies.withdraw": declareCall({
    input: v.strictObject({ kind: kinds, version, why: text(100), key }),
    output: v.strictObject({ version }),
    errors: ["NOT_FOUND", "POLICY_IN_FORCE", "POLICY_WITHDRAWN"],
    who: editors,
    relation: "none",
    once: "row",
    perMinute: 10,
  }),
};
