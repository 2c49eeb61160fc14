import { sayServiceDay } from "./say-service-day";

test.each([
  ["2026-11-20", "今天"],
  ["2026-11-03", "11 月 3 日"],
  ["2025-12-31", "2025 年 12 月 31 日"],
  [null, null],
])("%s is said as %s", (date, words) => {
  expect(sayServiceDay(date, Date.parse("2026-11-20T00:30:00+08:00"))).toBe(words);
});
