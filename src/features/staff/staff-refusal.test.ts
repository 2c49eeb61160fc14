import { staffRefusal } from "./staff-refusal";

test("what hinders the volunteer is said of him, not to him", () => {
  const sentence = "和您已接的单子时间撞了。请看看别的求助。";
  expect(staffRefusal({ code: "TIME_CLASH", sentence })).toBe("他那个时间有别的单，请换一位。");
});

test("what hinders the step itself keeps its sentence", () => {
  expect(staffRefusal({ code: "OWN_MATTER", sentence: "自己的事要请别的同事来办。" })).toBe(
    "自己的事要请别的同事来办。",
  );
});
