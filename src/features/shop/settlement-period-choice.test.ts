import { periodAt, sayPeriod, stepPeriod } from "./settlement-period-choice";

describe("The choice of a day or month", () => {
  it.each<[string, 1 | -1, string]>([
    ["2026-11-22", 1, "2026-11-23"],
    ["2026-11-01", -1, "2026-10-31"],
    ["2026-12-31", 1, "2027-01-01"],
    ["2026-12", 1, "2027-01"],
    ["2026-01", -1, "2025-12"],
  ])("%s by %i is %s", (period, by, expected) => {
    expect(stepPeriod(period, by)).toBe(expected);
  });

  it("begins at today of Shanghai and is said in words", () => {
    const lateMs = Date.parse("2026-11-30T17:00:00Z");
    expect(periodAt("day", lateMs)).toBe("2026-12-01");
    expect(periodAt("month", lateMs)).toBe("2026-12");
    expect(sayPeriod("2026-12-01")).toBe("12 月 1 日");
    expect(sayPeriod("2026-12")).toBe("2026 年 12 月");
  });
});
