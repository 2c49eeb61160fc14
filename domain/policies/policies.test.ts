import { policyChanges, policyInForce, firstPolicy, nextPolicy, type PolicyVersion } from "./policies";
import { pointsFields, type PointsPolicy } from "./points-policy";

const usual = firstPolicy("points").value;
const dayMs = 86_400_000;
const version = (number: number, validFromMs: number, value: Partial<PointsPolicy>): PolicyVersion<"points"> => ({
  version: number,
  validFromMs,
  value: { ...usual, ...value },
});
const next = (
  value: Partial<PointsPolicy>,
  validFromMs: number | null = null,
  versions: PolicyVersion<"points">[] = [],
) => nextPolicy("points", versions, { value: { ...usual, ...value }, validFromMs, version: 2 }, 1_000);

describe("A policy of numbers", () => {
  it("is what the product ships with until somebody writes one", () => {
    expect(policyInForce("points", [], 0)).toEqual(firstPolicy("points"));
    expect(Object.keys(usual)).toEqual(pointsFields.map(({ name }) => name));
  });

  it("holds from its moment on, and a field younger than it has its usual number", () => {
    const { dayMaxPoints: _younger, ...older } = version(2, 500, { pendingHours: 48 }).value;
    const versions = [{ version: 2, validFromMs: 500, value: older as PointsPolicy }];
    expect(policyInForce("points", versions, 499).version).toBe(1);
    expect(policyInForce("points", versions, 500).value).toMatchObject({
      pendingHours: 48,
      dayMaxPoints: usual.dayMaxPoints,
    });
  });

  it.each<[string, Partial<PointsPolicy>, number | null, string]>([
    ["in the past", { dayMaxPoints: 120 }, 999, "TIME_PAST"],
    ["years ahead", { dayMaxPoints: 120 }, 1_000 + 367 * dayMs, "TIME_TOO_FAR"],
    ["that changes nothing", {}, null, "NOTHING_CHANGED"],
    ["of half a point", { dayMaxPoints: 1.5 }, null, "OUT_OF_RANGE"],
    ["beyond its bounds", { pendingHours: 721 }, null, "OUT_OF_RANGE"],
    ["by which more stars earn less", { stars5Percent: 90 }, null, "STARS_FALL"],
    ["by which meeting again earns more", { meet3Percent: 95 }, null, "MEETINGS_RISE"],
    ["whose month is smaller than its day", { monthMaxPoints: 100 }, null, "MONTH_UNDER_DAY"],
  ])("%s is refused", (_case, value, validFromMs, code) => {
    expect(next(value, validFromMs)).toBe(code);
  });

  it("says what changes, beside what would hold without it", () => {
    expect(next({ dayMaxPoints: 120 })).toMatchObject({
      policy: { version: 2, validFromMs: 1_000 },
      changes: ["一天最多：150 分，改为 120 分"],
    });
    const coming = [version(2, 5_000, { dayMaxPoints: 120 })];
    expect(next({ dayMaxPoints: 120 }, 6_000, coming)).toBe("NOTHING_CHANGED");
    expect(policyChanges("points", usual, { ...usual, meet5Percent: 0, giftYearMaxPoints: 300 })).toEqual([
      "第 5 次起，按：20%，改为 0%",
      "一年最多送给家人：200 分，改为 300 分",
    ]);
  });
});
