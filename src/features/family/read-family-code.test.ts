import { familyQrText, readFamilyCode } from "./read-family-code";

it.each([
  ["123456", "123456"],
  [" 123 456 ", "123456"],
  [familyQrText("000001"), "000001"],
  ["12345", null],
  ["linlibang:family:12345", null],
  ["https://example.com/123456", null],
  ["", null],
])("%p holds the code %p", (text, code) => {
  expect(readFamilyCode(text)).toBe(code);
});
