import { keptAnswers, sayAnswer } from "./form-answers";
import type { FormField } from "./form-field";

const form: readonly FormField[] = [
  {
    kind: "choice",
    fieldId: "lift",
    label: "电梯",
    isRequired: true,
    options: ["见面说", "有", "没有"],
    usual: "见面说",
  },
  { kind: "number", fieldId: "floor", label: "几楼", isRequired: false, unit: "楼", max: 40 },
  { kind: "line", fieldId: "what", label: "搬什么", isRequired: false },
];
const must: readonly FormField[] = form.map((field) => ({ ...field, isRequired: true }));
const said = (answers: ReturnType<typeof keptAnswers>) =>
  typeof answers === "string" ? answers : answers.map((one) => `${one.label} ${sayAnswer(one)}`);
const given = (answers: Record<string, string>) =>
  Object.entries(answers).map(([fieldId, value]) => ({ fieldId, value }));

test.each([
  ["the usual answer where a required choice was left alone", form, {}, ["电梯 见面说"]],
  ["what was chosen", form, { lift: "有" }, ["电梯 有"]],
  ["a number with its unit", form, { floor: "6" }, ["电梯 见面说", "几楼 6 楼"]],
  [
    "a line without the spaces around it, in the form's order",
    form,
    { what: " 衣柜 ", lift: "没有" },
    ["电梯 没有", "搬什么 衣柜"],
  ],
  ["nothing for an answer that was emptied", form, { what: "  " }, ["电梯 见面说"]],
  ["nothing for a question that is no longer asked", form, { colour: "红" }, ["电梯 见面说"]],
  ["no answer where a required one is missing", must, { floor: "6" }, "ANSWER_MISSING"],
  ["no choice that is not offered", form, { lift: "坏了" }, "ANSWER_WRONG"],
  ["no number above the most", form, { floor: "41" }, "ANSWER_WRONG"],
  ["no number with a sign or a point", form, { floor: "-1" }, "ANSWER_WRONG"],
  ["no half number", form, { floor: "1.5" }, "ANSWER_WRONG"],
  ["no endless line", form, { what: "长".repeat(61) }, "ANSWER_WRONG"],
] as const)("keeps %s", (_what, fields, answers, expected) => {
  expect(said(keptAnswers(fields, given(answers)))).toEqual(expected);
});

test("two answers to one question are refused", () => {
  const twice = [
    { fieldId: "lift", value: "有" },
    { fieldId: "lift", value: "没有" },
  ];
  expect(keptAnswers(form, twice)).toBe("ANSWER_WRONG");
});
