import { workDoneText, workWords } from "./work-done";

test.each([
  [[], "", ""],
  [["修好了"], "", "修好了"],
  [["修好了", "换了零件"], "", "修好了，换了零件"],
  [[], "  灯也擦了 ", "灯也擦了"],
  [["修好了"], "灯也擦了", "修好了。灯也擦了"],
])("%j and %j become %j", (chosen, typed, text) => {
  expect(workDoneText(chosen, typed)).toBe(text);
});

test("the text never grows longer than the cloud takes", () => {
  expect(workDoneText(["修好了"], "长".repeat(400))).toHaveLength(300);
});

test("a category nobody thought of still has words to tap", () => {
  expect(workWords("something-new")).toContain("都办好了");
});
