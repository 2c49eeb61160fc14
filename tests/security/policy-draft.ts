import type { Input } from "../../contract/index";
import { firstPolicy } from "../../domain/policies/policies";

/** A policy of 买药送药 that differs from the one the demo begins with. */
export const policyDraft = (): Input<"categories.savePolicy">["policy"] => ({
  name: "买药送药",
  icon: "medicine",
  isShown: true,
  templates: ["请帮我买药，药名和数量见面说。"],
  form: [
    {
      kind: "choice",
      fieldId: "prescription",
      label: "有没有处方",
      isRequired: true,
      options: ["见面说", "有处方"],
      usual: "见面说",
    },
    { kind: "line", fieldId: "medicine", label: "药名", isRequired: false },
    { kind: "number", fieldId: "boxes", label: "几盒", isRequired: false, unit: "盒", max: 9 },
  ],
  plannedMinutes: 50,
  mustReview: false,
  requiredSkills: [],
  slotCount: 1,
  slotsChangeable: false,
  takersNeeded: 1,
  asksPhotos: false,
  needsRecheck: false,
  forbidden: ["不代取现金"],
  risk: "middle",
  deadlines: { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 },
  pointsRule: { basePoints: 8, perHourPoints: 10, maxPoints: 40 },
});

/** Long after every test's now, well before a policy lies too far ahead. */
export const daysAhead = (nowMs: number, days: number): number => nowMs + days * 86_400_000;

/** Points counted otherwise than the product ships with. */
export const pointsWish = (): Input<"policies.save">["wish"] => ({
  kind: "points",
  value: { ...firstPolicy("points").value, dayMaxPoints: 120 },
});
