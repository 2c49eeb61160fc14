import { cardAnswers, givenAnswers } from "./card-answers";
import type { FormField } from "./form-field";

const form: readonly FormField[] = [
  { kind: "choice", fieldId: "lift", label: "电梯", isRequired: true, options: ["见面说", "有"], usual: "见面说" },
  { kind: "choice", fieldId: "dog", label: "狗", isRequired: false, options: ["有", "没有"], usual: null },
  { kind: "line", fieldId: "what", label: "搬什么", isRequired: false },
];

test.each([
  ["the usual choice", {}, {}, { lift: "见面说", dog: "", what: "" }],
  ["what an earlier order said", {}, { lift: "有", what: "衣柜" }, { lift: "有", dog: "", what: "衣柜" }],
  ["what was touched, before all", { what: "" }, { what: "衣柜" }, { lift: "见面说", dog: "", what: "" }],
  ["no choice that is gone", { lift: "坏了" }, {}, { lift: "见面说", dog: "", what: "" }],
] as const)("on the card stands %s", (_what, touched, earlier, expected) => {
  expect(cardAnswers(form, touched, earlier)).toEqual(expected);
});

test("only answers that say something are sent", () => {
  expect(givenAnswers({ lift: "有", dog: "", what: "  " })).toEqual([{ fieldId: "lift", value: "有" }]);
});
