import * as v from "valibot";
import { policyFaults } from "../domain/categories/policy-fault";
import { declareCall } from "./call-declaration";
import { comingPolicies, policyDraft, policyEntry, policyView } from "./category-shapes";
import { count, id, key, pageRows, text, timeMs } from "./fields";

const readers = ["communityStaff", "admin"] as const;
const editors = ["admin"] as const;

/** There are no more kinds of help than an eye takes in; they are no list of people. */
const categoriesMax = 40;
const wishToSave = { categoryId: id, policy: policyDraft, validFromMs: v.nullable(timeMs) };
const version = v.pipe(count, v.minValue(1));
const unfit = ["CATEGORY_UNKNOWN", "TIME_PAST", "TIME_TOO_FAR", "NOTHING_CHANGED", ...policyFaults] as const;

/** The kinds of help as dated policies: read by community staff, written by administrators. */
export const categoriesCalls = {
  "categories.list": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      categories: v.pipe(
        v.array(
          v.strictObject({
            categoryId: id,
            name: v.string(),
            icon: id,
            isShown: v.boolean(),
            version: count,
            validFromMs: timeMs,
            /** When the next policy begins; null when none was written. */
            nextFromMs: v.nullable(timeMs),
          }),
        ),
        v.maxLength(categoriesMax),
      ),
    }),
    errors: [],
    who: readers,
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** One kind of help: what holds, what will, and what was written so far, newest first. */
  "categories.show": declareCall({
    input: v.strictObject({ categoryId: id }),
    output: v.strictObject({
      categoryId: id,
      /** The newest policy written; whoever writes the next one says that she knows it. */
      latestVersion: count,
      inForce: v.nullable(policyView),
      coming: comingPolicies,
      history: v.pipe(v.array(policyEntry), v.maxLength(pageRows)),
    }),
    errors: ["CATEGORY_UNKNOWN"],
    who: readers,
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** What a policy would change, in words, and how last month's orders of the caller's areas would have fared by it. */
  "categories.propose": declareCall({
    input: v.strictObject(wishToSave),
    output: v.strictObject({
      changes: v.array(v.string()),
      effect: v.strictObject({
        /** Orders of the last thirty days that were looked at; the newest, when there were more. */
        looked: count,
        isCut: v.boolean(),
        otherPoints: count,
        pointsBefore: count,
        pointsAfter: count,
        otherDeadlines: count,
        otherReview: count,
      }),
    }),
    errors: unfit,
    who: editors,
    relation: "none",
    once: "reads",
    perMinute: 20,
  }),
  /** Writes the next policy. `afterVersion` is the newest one the writer saw: of two who write at once the second is told. */
  "categories.savePolicy": declareCall({
    input: v.strictObject({ ...wishToSave, afterVersion: version, why: text(100), key }),
    output: v.strictObject({ categoryId: id, version: count }),
    errors: [...unfit, "POLICY_CHANGED", "TOO_MANY_COMING", "TEXT_REFUSED"],
    who: editors,
    relation: "none",
    once: "row",
    perMinute: 10,
  }),
  /** Takes back a policy that has not begun. */
  "categories.withdrawPolicy": declareCall({
    input: v.strictObject({ categoryId: id, version, why: text(100), key }),
    output: v.strictObject({ categoryId: id, version: count }),
    errors: ["CATEGORY_UNKNOWN", "POLICY_IN_FORCE", "POLICY_WITHDRAWN"],
    who: editors,
    relation: "none",
    once: "row",
    perMinute: 10,
  }),
};
