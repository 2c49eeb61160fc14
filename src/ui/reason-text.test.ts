import { reasonText } from "./reason-text";

test.each([
  ["等了很久没有来", "", "等了很久没有来"],
  ["等了很久没有来", " 电话也不接 ", "等了很久没有来，电话也不接"],
  [null, " 要换整根水管 ", "要换整根水管"],
  [null, "  ", ""],
])("tapped %j and typed %j: %j", (chosen, typed, said) => expect(reasonText(chosen, typed, 100)).toBe(said));

test("it never grows longer than the cloud takes", () => {
  expect(reasonText("缺工具", "长".repeat(200), 200)).toHaveLength(200);
});
