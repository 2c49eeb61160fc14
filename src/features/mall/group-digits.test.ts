import { groupDigits } from "./group-digits";

test.each([
  ["12345678", "1234 5678"],
  ["00000000", "0000 0000"],
  ["1234", "1234"],
  ["", ""],
])("%j is shown as %j", (digits, shown) => {
  expect(groupDigits(digits)).toBe(shown);
});
