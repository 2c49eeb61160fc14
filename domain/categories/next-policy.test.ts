import { nextPolicy, type PolicyDraft } from "./next-policy";
import { aPolicy } from "./policy-builders";

const nowMs = 1_000;
const dayMs = 86_400_000;
const draft = (more: Partial<PolicyDraft> = {}): PolicyDraft => {
  const { version: _version, validFromMs: _from, ...content } = aPolicy();
  return { ...content, ...more };
};
const next = (more: Partial<PolicyDraft>, validFromMs: number | null = null, policies = [aPolicy()]) =>
  nextPolicy(policies, { draft: draft(more), validFromMs, version: 2 }, nowMs);

test("a policy without a moment begins at once and says what is otherwise", () => {
  expect(next({ plannedMinutes: 50 })).toEqual({
    policy: aPolicy({ plannedMinutes: 50, version: 2, validFromMs: nowMs }),
    changes: ["计划时长：40 分钟 → 50 分钟"],
  });
});

test("other points are a rule of their own, the same numbers stay the same rule", () => {
  const pointsRule = { basePoints: 8, perHourPoints: 10, maxPoints: 40 };
  expect(next({ pointsRule })).toMatchObject({ policy: { pointsRule: { ...pointsRule, version: "v2" } } });
  expect(next({ plannedMinutes: 50 })).toMatchObject({ policy: { pointsRule: { version: "2026-1" } } });
});

test("it is compared with what will hold at its own beginning, not with what holds now", () => {
  const coming = aPolicy({ plannedMinutes: 50, version: 2, validFromMs: nowMs + dayMs });
  expect(next({ plannedMinutes: 50 }, nowMs + 2 * dayMs, [aPolicy(), coming])).toBe("NOTHING_CHANGED");
  expect(next({}, nowMs + 2 * dayMs, [aPolicy(), coming])).toMatchObject({
    changes: ["计划时长：50 分钟 → 40 分钟"],
  });
});

const choice = {
  kind: "choice",
  fieldId: "a",
  label: "甲",
  isRequired: true,
  options: ["一", "二"],
  usual: "一",
} as const;

test.each([
  ["before now", {}, nowMs - 1, "TIME_PAST"],
  ["more than a year ahead", {}, nowMs + 367 * dayMs, "TIME_TOO_FAR"],
  ["the same as before", {}, null, "NOTHING_CHANGED"],
  ["waiting for more than it has places for", { slotCount: 1, takersNeeded: 2 }, null, "SLOTS_UNFIT"],
  ["with more places than an order holds", { slotCount: 11 }, null, "SLOTS_UNFIT"],
  [
    "giving at most less than at least",
    { pointsRule: { basePoints: 9, perHourPoints: 1, maxPoints: 8 } },
    null,
    "POINTS_UNFIT",
  ],
  ["asking one thing twice", { form: [choice, { ...choice, label: "乙" }] }, null, "FIELD_TWICE"],
  ["asking under one name twice", { form: [choice, { ...choice, fieldId: "b" }] }, null, "FIELD_TWICE"],
  ["offering one answer twice", { form: [{ ...choice, options: ["一", "一"] }] }, null, "OPTION_UNFIT"],
  ["choosing what it does not offer", { form: [{ ...choice, usual: "三" }] }, null, "OPTION_UNFIT"],
] as const)("no policy is %s", (_what, more, validFromMs, refusal) => {
  expect(next(more, validFromMs)).toBe(refusal);
});

test("every part of a policy is told when it changes", () => {
  const all = next({
    name: "代买药",
    icon: "cart",
    isShown: false,
    templates: ["请买药"],
    form: [choice],
    plannedMinutes: 41,
    slotCount: 2,
    slotsChangeable: true,
    takersNeeded: 2,
    requiredSkills: ["理发"],
    forbidden: ["不代取现金"],
    risk: "high",
    mustReview: true,
    asksPhotos: true,
    needsRecheck: true,
    deadlines: { reviewMinutes: 1, takenHours: 1, evaluatedDays: 1 },
    pointsRule: { basePoints: 1, perHourPoints: 1, maxPoints: 1 },
  });
  expect(typeof all === "string" ? all : all.changes.length).toBe(21);
});
