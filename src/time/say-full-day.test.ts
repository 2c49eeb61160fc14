import { sayFullDay } from "./say-full-day";

test("a day on a paper carries its year, by Shanghai's calendar", () => {
  expect(sayFullDay(Date.UTC(2026, 2, 5, 4))).toBe("2026 年 3 月 5 日");
  expect(sayFullDay(Date.UTC(2026, 11, 31, 17))).toBe("2027 年 1 月 1 日");
});
