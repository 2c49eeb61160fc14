import * as v from "valibot";
import { comingMax, forbiddenMax, templatesMax } from "../domain/categories/category-policy";
import { answerLengthMax, fieldsMax, optionsMax } from "../domain/categories/form-field";
import { slotsMax } from "../domain/orders/category-rule";
import { risks } from "../domain/orders/risk";
import { usualDifficultyPercent } from "../domain/points/points-rule";
import { count, id, text, timeMs } from "./fields";

const within = (least: number, most: number) => v.pipe(count, v.minValue(least), v.maxValue(most));
const asked = { fieldId: id, label: text(12), isRequired: v.boolean() };
const option = text(10);

/** One question on the card of a category. */
export const formField = v.variant("kind", [
  v.strictObject({
    kind: v.literal("choice"),
    ...asked,
    options: v.pipe(v.array(option), v.minLength(2), v.maxLength(optionsMax)),
    usual: v.nullable(option),
  }),
  v.strictObject({ kind: v.literal("line"), ...asked }),
  v.strictObject({ kind: v.literal("number"), ...asked, unit: text(4), max: within(1, 999_999) }),
]);

export const form = v.pipe(v.array(formField), v.maxLength(fieldsMax));
const slots = within(1, slotsMax);
const risk = v.picklist(risks);
const templates = v.pipe(v.array(text(200)), v.minLength(1), v.maxLength(templatesMax));
const forbidden = v.pipe(v.array(text(40)), v.maxLength(forbiddenMax));

/** Points of one order; hours count by the minute. */
export const pointsRule = {
  basePoints: within(0, 500),
  perHourPoints: within(0, 500),
  /** Hard work counts more, easy work less. */
  difficultyPercent: v.optional(within(50, 200), usualDifficultyPercent),
  maxPoints: within(0, 1_000),
};

/** What every kind of help has, with the bounds that hold however it comes in. */
export const content = {
  name: text(10),
  icon: id,
  isShown: v.boolean(),
  templates,
  form,
  plannedMinutes: within(5, 720),
  mustReview: v.boolean(),
  requiredSkills: v.pipe(v.array(text(10)), v.maxLength(5)),
  slotCount: slots,
  slotsChangeable: v.boolean(),
  takersNeeded: slots,
  asksPhotos: v.boolean(),
  needsRecheck: v.boolean(),
  forbidden,
  risk,
  deadlines: v.strictObject({
    reviewMinutes: within(10, 2_880),
    takenHours: within(1, 168),
    evaluatedDays: within(1, 30),
  }),
};

/** What staff write. The points rule's version is given by the cloud, when its numbers change. */
export const policyDraft = v.strictObject({ ...content, pointsRule: v.strictObject(pointsRule) });

const dated = { version: count, validFromMs: timeMs };

/** A policy as staff read it. */
export const policyView = v.strictObject({
  ...dated,
  ...content,
  pointsRule: v.strictObject({ ...pointsRule, version: v.string() }),
});

/** A policy that was written once: from when, why, and whether it was taken back before it began. */
export const policyEntry = v.strictObject({
  ...dated,
  why: v.string(),
  isMine: v.boolean(),
  isWithdrawn: v.boolean(),
  changes: v.array(v.string()),
});

export const comingPolicies = v.pipe(v.array(policyView), v.maxLength(comingMax));

/** Answers to a category's questions, as a phone sends them. */
export const givenAnswers = v.optional(
  v.pipe(
    v.array(v.strictObject({ fieldId: id, value: v.union([v.literal(""), text(answerLengthMax)]) })),
    v.maxLength(fieldsMax * 2),
  ),
  [],
);
export const serviceRefusals = ["ANSWER_MISSING", "ANSWER_WRONG", "SLOTS_FIXED"] as const;
export const slotsWished = v.optional(slots);

/** The answers kept with an order. */
export const keptAnswer = v.strictObject({ fieldId: id, label: v.string(), value: v.string(), unit: v.string() });

/** What both sides read about an order's service. */
export const serviceRules = v.strictObject({
  forbidden: v.array(v.string()),
  takersNeeded: count,
  risk,
});
