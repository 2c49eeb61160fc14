import { usualService } from "../orders/category-rule";
import type { CategoryPolicy } from "./category-policy";

/** The first policy of 买药送药, one volunteer, nothing asked; `more` says what is otherwise. */
export const aPolicy = (more: Partial<CategoryPolicy> = {}): CategoryPolicy => ({
  ...usualService,
  name: "买药送药",
  icon: "medicine",
  isShown: true,
  templates: ["请帮我买药。"],
  form: [],
  slotsChangeable: false,
  plannedMinutes: 40,
  mustReview: false,
  requiredSkills: [],
  deadlines: { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 },
  pointsRule: { basePoints: 5, perHourPoints: 10, maxPoints: 40, version: "2026-1" },
  version: 1,
  validFromMs: 0,
  ...more,
});
