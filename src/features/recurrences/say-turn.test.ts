import { sayTurn } from "./say-turn";

test.each([
  ["2026-12-01", "12 月 1 日周二"],
  ["2027-01-03", "1 月 3 日周日"],
])("%s is said %s", (date, words) => {
  expect(sayTurn(date)).toBe(words);
});
