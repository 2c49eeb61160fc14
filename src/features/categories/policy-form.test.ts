import * as v from "valibot";
import { contract } from "../../../contract";
import { draftOf, formOf, newQuestion, type Policy, type PolicyForm, type QuestionForm } from "./policy-form";

const policy: Policy = {
  version: 3,
  validFromMs: 1,
  name: "搬抬重物",
  icon: "carrying",
  isShown: true,
  templates: ["请搭把手。", "请来两个人。"],
  form: [
    {
      kind: "choice",
      fieldId: "lift",
      label: "电梯",
      isRequired: true,
      options: ["见面说", "有电梯"],
      usual: "见面说",
    },
    { kind: "number", fieldId: "floor", label: "几楼", isRequired: false, unit: "楼", max: 40 },
    { kind: "line", fieldId: "what", label: "搬什么", isRequired: false },
  ],
  plannedMinutes: 30,
  mustReview: false,
  requiredSkills: ["搬运"],
  slotCount: 2,
  slotsChangeable: true,
  takersNeeded: 2,
  asksPhotos: false,
  needsRecheck: false,
  forbidden: ["不搬危险品", "不代取现金"],
  risk: "middle",
  deadlines: { reviewMinutes: 120, takenHours: 12, evaluatedDays: 7 },
  pointsRule: { basePoints: 5, perHourPoints: 10, difficultyPercent: 100, maxPoints: 40, version: "2026-1" },
};
const typed = (part: Partial<PolicyForm> = {}) => draftOf({ ...formOf(policy), ...part }, policy.icon);

test("a form nobody touched says the policy it was made from", () => {
  const { version: _version, validFromMs: _from, pointsRule, ...content } = policy;
  const { version: _rule, ...numbers } = pointsRule;
  expect(typed()).toEqual({ ok: true, policy: { ...content, pointsRule: numbers } });
});

test("what the form gives passes the contract", () => {
  const draft = typed();
  expect(
    draft.ok &&
      v.is(contract["categories.propose"].input, { categoryId: "a", policy: draft.policy, validFromMs: null }),
  ).toBe(true);
});

const asking = (part: Partial<QuestionForm>) => ({
  questions: [{ ...newQuestion([]), label: "电梯", options: "有、没有", ...part }],
});

test.each([
  ["no name", { name: " " }, "名称还没写"],
  ["no text", { templates: ["", " ", ""] }, "至少写一句常用的话"],
  ["a number out of bounds", { numbers: { ...formOf(policy).numbers, takenHours: "0" } }, "接单时限没填对"],
  ["half a number", { numbers: { ...formOf(policy).numbers, slotCount: "1.5" } }, "名额没填对"],
  ["a question without words", asking({ label: "" }), "有个问题还没写"],
  ["a choice with one option", asking({ options: "有" }), "“电梯”没写完"],
  ["a number without a unit", asking({ kind: "number", max: "9" }), "“电梯”没写完"],
  ["too many forbidden things", { forbidden: "一\n二\n三\n四\n五\n六\n七" }, "不能做的最多写六条"],
  ["a forbidden thing without end", { forbidden: "长".repeat(41) }, "不能做的每条最多 40 个字"],
] as const)("a form with %s says so", (_what, part, why) => {
  expect(typed(part as Partial<PolicyForm>)).toEqual({ ok: false, why });
});

test("a new question has an id of its own", () => {
  const first = newQuestion([]);
  expect(newQuestion([first]).fieldId).not.toBe(first.fieldId);
});
