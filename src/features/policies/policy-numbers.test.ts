import { firstPolicy } from "../../../domain/policies/policies";
import { faultOfTyped, policyOfTyped, typedOf } from "./policy-numbers";

const usual = firstPolicy("points").value;

test("what is typed is what was shown", () => {
  expect(policyOfTyped("points", typedOf(usual))).toEqual({ ok: true, value: usual });
});

test.each([
  ["120", null],
  [" 120 ", null],
  ["", "填 1 到 500 的整数"],
  ["1.5", "填 1 到 500 的整数"],
  ["-3", "填 1 到 500 的整数"],
  ["501", "填 1 到 500 的整数"],
  ["一百", "填 1 到 500 的整数"],
])("%p says %p", (typed, fault) => {
  expect(faultOfTyped(typed, { min: 1, max: 500 })).toBe(fault);
});

test("the first field that does not do is named", () => {
  const typed = { ...typedOf(usual), dayMaxPoints: "", pendingHours: "x" };
  expect(policyOfTyped("points", typed)).toEqual({ ok: false, why: "先把「一天最多」填好" });
});
