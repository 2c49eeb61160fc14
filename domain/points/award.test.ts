import fc from "fast-check";
import { outcomes, type Outcome } from "../orders/outcome";
import { allStars, type Stars } from "../ratings/stars";
import { awardFor } from "./award";
import { expectedPoints } from "./expected-points";
import type { PointsRule } from "./points-rule";

const shopping: PointsRule = { basePoints: 10, perHourPoints: 20, maxPoints: 60, version: "2026-01" };
const rules = fc.record({
  basePoints: fc.nat(200),
  perHourPoints: fc.nat(200),
  maxPoints: fc.nat(500),
  version: fc.constant("any"),
});
const anyStars = fc.constantFrom<Stars>(...allStars);
const anyOutcome = fc.constantFrom<Outcome>(...outcomes);
const minutes = fc.nat(600);

describe("An award", () => {
  it.each<[string, number, Stars | null, Stars, Outcome, number]>([
    ["an hour as hoped for", 60, 4, 4, "solved", 30],
    ["an hour that delighted everybody", 60, 5, 5, "solved", 33],
    ["stars and evaluation that differ", 60, 5, 3, "solved", 30],
    ["a resident who never said anything", 60, null, 5, "solved", 33],
    ["a very bad hour", 60, 1, 1, "solved", 9],
    ["no time at all", 0, 4, 4, "solved", 10],
    ["one minute, too little for a point", 1, 4, 4, "solved", 10],
    ["two minutes, two thirds of a point", 2, 4, 4, "solved", 11],
    ["half solved", 60, 4, 4, "partly", 21],
    ["unsolved", 60, 5, 5, "unsolved", 0],
    ["a long day, up to the maximum", 600, 5, 5, "solved", 60],
  ])("for %s", (...[, served, stars, quality, outcome, points]) => {
    const award = awardFor({ rule: shopping, minutes: served, stars, quality, outcome });
    expect(award).toMatchObject({ points, minutes: served, ruleVersion: "2026-01" });
  });

  it("explains itself step by step", () => {
    const award = awardFor({ rule: shopping, minutes: 90, stars: 5, quality: 4, outcome: "partly" });
    expect(award.breakdown).toEqual([
      "基础分 10 分",
      "服务 1 小时 30 分钟，加 30 分",
      "居民非常满意，社区评单良好，按 105% 计，42 分",
      "部分解决，按 70% 计，29 分",
      "合计 29 分",
    ]);
  });

  it("says that hours stay when nothing was solved, and when the maximum cut it", () => {
    const unsolved = awardFor({ rule: shopping, minutes: 45, stars: null, quality: 3, outcome: "unsolved" });
    expect(unsolved.breakdown).toEqual([
      "基础分 10 分",
      "服务 45 分钟，加 15 分",
      "居民没有评价，社区评单一般，按 90% 计，23 分",
      "没解决，按 0% 计，0 分",
      "服务时长照常记录",
      "合计 0 分",
    ]);
    const long = awardFor({ rule: shopping, minutes: 240, stars: 4, quality: 4, outcome: "solved" });
    expect(long.breakdown.slice(1)).toEqual([
      "服务 4 小时，加 80 分",
      "居民满意，社区评单良好，按 100% 计，90 分",
      "这类服务一次最多 60 分",
      "合计 60 分",
    ]);
  });

  it("is a whole number between nothing and the maximum, and keeps every minute", () => {
    fc.assert(
      fc.property(
        rules,
        minutes,
        fc.option(anyStars),
        anyStars,
        anyOutcome,
        (...[rule, served, stars, quality, outcome]) => {
          const award = awardFor({ rule, minutes: served, stars, quality, outcome });
          expect(Number.isInteger(award.points)).toBe(true);
          expect(award.points).toBeGreaterThanOrEqual(0);
          expect(award.points).toBeLessThanOrEqual(rule.maxPoints);
          expect(award.minutes).toBe(served);
          if (outcome === "unsolved") expect(award.points).toBe(0);
        },
      ),
    );
  });

  it("never falls when more time, more stars or a better judgement is given", () => {
    const pair = fc.tuple(fc.nat(600), fc.nat(600), anyStars, anyStars, anyStars, anyStars);
    fc.assert(
      fc.property(rules, pair, (rule, [m1, m2, s1, s2, q1, q2]) => {
        const low = { minutes: Math.min(m1, m2), stars: s1 < s2 ? s1 : s2, quality: q1 < q2 ? q1 : q2 };
        const high = { minutes: Math.max(m1, m2), stars: s1 < s2 ? s2 : s1, quality: q1 < q2 ? q2 : q1 };
        const better = awardFor({ rule, ...high, outcome: "solved" }).points;
        expect(better).toBeGreaterThanOrEqual(awardFor({ rule, ...low, outcome: "solved" }).points);
        expect(better).toBeGreaterThanOrEqual(awardFor({ rule, ...high, outcome: "partly" }).points);
      }),
    );
  });

  it("is what was expected when the planned time was served as hoped for", () => {
    fc.assert(
      fc.property(rules, minutes, (rule, planned) => {
        const award = awardFor({ rule, minutes: planned, stars: 4, quality: 4, outcome: "solved" });
        expect(award.points).toBe(expectedPoints(rule, planned));
      }),
    );
    expect(expectedPoints(shopping, 30)).toBe(20);
    expect(expectedPoints(shopping, 600)).toBe(60);
  });
});
