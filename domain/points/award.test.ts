import fc from "fast-check";
import { outcomes, type Outcome } from "../orders/outcome";
import { allStars, type Stars } from "../ratings/stars";
import { awardFor } from "./award";
import { awardBounds, noBounds } from "./award-bounds";
import { expectationOf, expectedPoints } from "./expected-points";
import { firstPolicy } from "../policies/policies";
import type { PointsRule } from "./points-rule";

const policy = firstPolicy("points");
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
    const award = awardFor({ policy, rule: shopping, minutes: served, stars, quality, outcome });
    expect(award).toMatchObject({ points, minutes: served, ruleVersion: "2026-01/1" });
  });

  it("explains itself step by step", () => {
    const award = awardFor({ policy, rule: shopping, minutes: 90, stars: 5, quality: 4, outcome: "partly" });
    expect(award.breakdown).toEqual([
      "基础分 10 分",
      "服务 1 小时 30 分钟，加 30 分",
      "居民非常满意，社区评单良好，按 105% 计，42 分",
      "部分解决，按 70% 计，29 分",
      "合计 29 分",
    ]);
  });

  it("says that hours stay when nothing was solved, and when the maximum cut it", () => {
    const unsolved = awardFor({ policy, rule: shopping, minutes: 45, stars: null, quality: 3, outcome: "unsolved" });
    expect(unsolved.breakdown).toEqual([
      "基础分 10 分",
      "服务 45 分钟，加 15 分",
      "居民没有评价，社区评单一般，按 90% 计，23 分",
      "没解决，按 0% 计，0 分",
      "服务时长照常记录",
      "合计 0 分",
    ]);
    const long = awardFor({ policy, rule: shopping, minutes: 240, stars: 4, quality: 4, outcome: "solved" });
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
          const award = awardFor({ policy, rule, minutes: served, stars, quality, outcome });
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
        const better = awardFor({ policy, rule, ...high, outcome: "solved" }).points;
        expect(better).toBeGreaterThanOrEqual(awardFor({ policy, rule, ...low, outcome: "solved" }).points);
        expect(better).toBeGreaterThanOrEqual(awardFor({ policy, rule, ...high, outcome: "partly" }).points);
      }),
    );
  });

  it("is what was expected when the planned time was served as hoped for", () => {
    fc.assert(
      fc.property(rules, minutes, (rule, planned) => {
        const award = awardFor({ policy, rule, minutes: planned, stars: 4, quality: 4, outcome: "solved" });
        expect(award.points).toBe(expectedPoints(rule, planned));
      }),
    );
    expect(expectedPoints(shopping, 30)).toBe(20);
    expect(expectedPoints(shopping, 600)).toBe(60);
  });
});

describe("What a volunteer's past leaves of an award", () => {
  const day = 20_000;
  const met = (...days: readonly number[]) => days.map((one) => ({ day: one, personId: "wang" }));
  const service = { day, metPersonId: "wang" };
  const hour = { policy, rule: shopping, minutes: 60, stars: 4, quality: 4, outcome: "solved" } as const;

  it.each([
    ["a first meeting", [], 1, 100],
    ["a second within thirty days", met(day - 29), 2, 90],
    ["a fourth", met(day - 9, day - 6, day - 3), 4, 70],
    ["a tenth", met(...Array.from({ length: 9 }, () => day)), 10, 20],
    ["one after thirty days", met(day - 30, day - 60), 1, 100],
    ["somebody else met often", [{ day, personId: "li" }], 1, 100],
    ["a meeting that was judged first, though it came later", met(day + 3), 2, 90],
  ])("%s", (_case, meetings, meeting, meetingPercent) => {
    const bounds = awardBounds({ earned: [], met: meetings }, service, policy.value);
    expect(bounds).toMatchObject({ meeting, meetingPercent });
  });

  it("is what day and month have left, by the day of the service", () => {
    const march = 20_515; // 2026-03-03
    const earned = [
      { day: march - 3, points: 900 },
      { day: march, points: 140 },
      { day: march + 5, points: 1_300 },
    ];
    const bounds = awardBounds({ earned, met: [] }, { day: march, metPersonId: "wang" }, policy.value);
    expect(bounds).toMatchObject({ dayLeft: 10, monthLeft: 60 });
    const full = awardBounds(
      { earned: [{ day: march, points: 999 }], met: [] },
      { ...service, day: march },
      policy.value,
    );
    expect(full.dayLeft).toBe(0);
  });

  it("is said in the breakdown", () => {
    const award = awardFor({
      ...hour,
      bounds: { ...noBounds, meeting: 3, meetingPercent: 80, dayLeft: 20, monthLeft: 7 },
    });
    expect(award.points).toBe(7);
    expect(award.breakdown.slice(3)).toEqual([
      "30 天里第 3 次帮这位邻居，按 80% 计，24 分",
      "一天最多 150 分，那天还能记 20 分",
      "一个月最多 1500 分，那个月还能记 7 分",
      "合计 7 分",
    ]);
  });

  it("is known before grabbing, with the reason", () => {
    const account = { earned: [{ day, points: 145 }], met: met(day - 1) };
    expect(expectationOf(30, { earned: [], met: [] }, service, policy.value)).toEqual({ points: 30, why: [] });
    expect(expectationOf(30, account, service, policy.value)).toEqual({
      points: 5,
      why: ["30 天里第 2 次帮这位邻居，按 90% 计", "一天最多 150 分，还能记 5 分"],
    });
  });

  it("is not mentioned where it just fits, or where there was nothing to earn", () => {
    const fits = { ...noBounds, meeting: 3, meetingPercent: 80, dayLeft: 24, monthLeft: 24 };
    expect(awardFor({ ...hour, bounds: fits }).breakdown.slice(3)).toEqual([
      "30 天里第 3 次帮这位邻居，按 80% 计，24 分",
      "合计 24 分",
    ]);
    const unsolved = awardFor({ ...hour, outcome: "unsolved", bounds: fits }).breakdown;
    expect(unsolved.slice(3)).toEqual(["没解决，按 0% 计，0 分", "服务时长照常记录", "合计 0 分"]);
    expect(awardFor({ ...hour, rule: { ...shopping, maxPoints: 30 } }).breakdown).toHaveLength(4);
  });

  it.each([
    ["the month", 1_490, 10, ["一个月最多 1500 分，还能记 10 分"]],
    ["nothing: it just fits", 1_470, 30, []],
  ])("tells before grabbing what bounds it: %s", (_what, monthSum, points, why) => {
    const earned = [{ day: day - 1, points: monthSum }];
    expect(expectationOf(30, { earned, met: [] }, service, policy.value)).toEqual({ points, why });
  });

  it.each([
    ["the month when both leave as little", 1_350, 140, 10, ["一个月最多 1500 分，还能记 10 分"]],
    ["the day when it leaves less", 1_300, 140, 10, ["一天最多 150 分，还能记 10 分"]],
    ["the month when it leaves less", 1_355, 140, 5, ["一个月最多 1500 分，还能记 5 分"]],
    ["nothing when the day just fits", 1_000, 120, 30, []],
  ])("tells before grabbing one bound of two: %s", (_what, before, today, points, why) => {
    const earned = [
      { day: day - 1, points: before },
      { day, points: today },
    ];
    expect(expectationOf(30, { earned, met: [] }, service, policy.value)).toEqual({ points, why });
  });

  it("never makes more than the same service of a stranger, and never less than nothing", () => {
    const past = fc.record({ day: fc.nat(200), month: fc.nat(2_000), times: fc.nat(12) });
    fc.assert(
      fc.property(past, minutes, anyStars, (before, served, stars) => {
        const earned = [
          { day, points: before.day },
          { day: day - 1, points: before.month },
        ];
        const bounds = awardBounds(
          { earned, met: met(...Array.from({ length: before.times }, () => day)) },
          service,
          policy.value,
        );
        const bounded = awardFor({ ...hour, minutes: served, stars, bounds }).points;
        expect(bounded).toBeLessThanOrEqual(awardFor({ ...hour, minutes: served, stars }).points);
        expect(bounded + before.day).toBeLessThanOrEqual(Math.max(before.day, policy.value.dayMaxPoints));
        expect(bounded).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe("What the community holds against a volunteer", () => {
  const hour = { policy, rule: shopping, minutes: 60, stars: 4, quality: 4, outcome: "solved" } as const;
  const conduct = { personId: "zhang", deductPoints: 8, isVeto: false, reason: "迟到一个小时" };

  it("is taken off, never below nothing, and said", () => {
    const award = awardFor({ ...hour, conduct });
    expect([award.points, award.breakdown.at(-2)]).toEqual([22, "扣 8 分：迟到一个小时"]);
    expect(awardFor({ ...hour, conduct: { ...conduct, deductPoints: 99 } })).toMatchObject({ points: 0, minutes: 60 });
  });

  it("takes everything after proven misconduct, and leaves the minutes", () => {
    const award = awardFor({ ...hour, conduct: { ...conduct, isVeto: true, reason: "向老人收钱" } });
    expect([award.points, award.minutes, award.breakdown.at(-2)]).toEqual([
      0,
      60,
      "一票否决：向老人收钱，这次不记积分",
    ]);
  });
});

test("hard work counts more, and the reader sees by how much", () => {
  const rule = { ...shopping, difficultyPercent: 120 };
  const award = awardFor({ policy, rule, minutes: 60, stars: 4, quality: 4, outcome: "solved" });
  expect([award.points, award.breakdown[2]]).toEqual([36, "这类服务的难度按 120% 计，36 分"]);
  expect(expectedPoints(rule, 60)).toBe(36);
});
