import { beginMs } from "./begin-times";

const at = (text: string) => Date.parse(`${text}+08:00`);
const now = at("2026-11-30T22:10:00");

test.each([
  ["at once", "now", "", null],
  ["at the next midnight of Shanghai", "tomorrow", "", at("2026-12-01T00:00:00")],
  ["on the first of next month", "nextMonth", "", at("2026-12-01T00:00:00")],
  ["on a chosen day", "chosen", "20270301", at("2027-03-01T00:00:00")],
  ["never on a day that is in no calendar", "chosen", "20270230", undefined],
] as const)("a policy begins %s", (_what, begin, typed, expected) => {
  expect(beginMs(begin, typed, now)).toBe(expected);
});

test.each([
  ["2026-01-31T12:00:00", "2026-02-01T00:00:00"],
  ["2026-12-15T12:00:00", "2027-01-01T00:00:00"],
  ["2026-02-01T00:00:00", "2026-03-01T00:00:00"],
] as const)("after %s the next month begins at %s", (today, first) => {
  expect(beginMs("nextMonth", "", at(today))).toBe(at(first));
});
