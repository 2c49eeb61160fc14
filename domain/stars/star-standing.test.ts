import fc from "fast-check";
import { firstPolicy } from "../policies/policies";
import { starsPolicyFault, type StarsPolicy } from "../policies/stars-policy";
import { addRating, type RatingSum } from "../ratings/rating-sums";
import type { Stars } from "../ratings/stars";
import { starStanding } from "./star-standing";
import { missingForStar } from "./star-words";

const rule = firstPolicy("stars").value;
const now = Date.parse("2026-11-22T10:00:00+08:00");
const at = (text: string): number => Date.parse(`${text}T00:00:00+08:00`);
const rated = (stars: Stars, times: number): RatingSum[] =>
  Array.from({ length: times }).reduce<RatingSum[]>((sums) => addRating(sums, stars, now), []);
const standing = (hours: number, more: { ratings?: RatingSum[]; vetoAtMs?: number } = {}, policy = rule) =>
  starStanding({ minutes: hours * 60, ratings: [], ...more }, policy, now);
const said = (hours: number, more: Parameters<typeof standing>[1] = {}) =>
  missingForStar(standing(hours, more), rule.keepMeanPercent);

const badly = rated(1, 10);

test.each([
  [0, {}, 0, ["再服务 100 小时到一星"]],
  [99, {}, 0, ["再服务 1 小时到一星"]],
  [100, {}, 1, ["再服务 200 小时到二星"]],
  [588, {}, 2, ["再服务 12 小时到三星"]],
  [1500, {}, 5, ["已经是最高的五星，谢谢您"]],
  [9000, {}, 5, ["已经是最高的五星，谢谢您"]],
  [300, { ratings: badly }, 1, ["评价平均回到 4 星，少的一星就恢复", "再服务 300 小时到三星"]],
  [1500, { ratings: badly }, 4, ["评价平均回到 4 星，少的一星就恢复"]],
  [300, { vetoAtMs: at("2026-03-05") }, 1, ["一票否决满期，2027 年 3 月 5 日恢复一星", "再服务 300 小时到三星"]],
  [300, { vetoAtMs: at("2025-11-22") }, 2, ["再服务 300 小时到三星"]],
  [300, { vetoAtMs: at("2025-11-23") }, 1, ["一票否决满期，2026 年 11 月 23 日恢复一星", "再服务 300 小时到三星"]],
  [
    300,
    { ratings: badly, vetoAtMs: at("2026-03-05") },
    0,
    ["评价平均回到 4 星，少的一星就恢复", "一票否决满期，2027 年 3 月 5 日恢复一星", "再服务 300 小时到三星"],
  ],
  // Nothing can be taken from whoever has none.
  [50, { ratings: badly, vetoAtMs: at("2026-03-05") }, 0, ["再服务 50 小时到一星"]],
] as const)("with %d hours and %j there are %d stars: %s", (hours, more, level, missing) => {
  const facts = more as Parameters<typeof standing>[1];
  expect(standing(hours, facts).level).toBe(level);
  expect(said(hours, facts)).toEqual(missing);
});

test("a veto on the thirty-first ends on the last day of a short month", () => {
  const short = { ...rule, vetoMonths: 3 };
  const { heldByVetoUntilMs } = standing(100, { vetoAtMs: at("2026-08-31") }, short);
  expect(heldByVetoUntilMs).toBe(at("2026-11-30"));
});

test("more hours never cost a star, better ratings never either, and each reason costs at most one", () => {
  const hours = fc.integer({ min: 0, max: 2_000 });
  const stars = fc.constantFrom<Stars>(1, 2, 3, 4, 5);
  fc.assert(
    fc.property(hours, hours, fc.array(stars, { maxLength: 20 }), fc.option(fc.nat(700)), (few, more, given, days) => {
      const ratings = given.reduce<RatingSum[]>((sums, one) => addRating(sums, one, now), []);
      const facts = { ratings, ...(days === null ? {} : { vetoAtMs: now - days * 86_400_000 }) };
      const less = standing(Math.min(few, more), facts);
      const much = standing(Math.max(few, more), facts);
      const better = standing(Math.min(few, more), { ...facts, ratings: addRating(ratings, 5, now) });
      expect(much.level).toBeGreaterThanOrEqual(less.level);
      expect(better.level).toBeGreaterThanOrEqual(less.level);
      const reasons = Number(less.isHeldByRating) + Number(less.heldByVetoUntilMs !== null);
      expect(less.level).toBe(Math.max(0, less.earned - reasons));
    }),
  );
});

test("the minutes that are missing are exactly the ones that bring the next star", () => {
  fc.assert(
    fc.property(fc.nat(90_000), (minutes) => {
      const of = (served: number) => starStanding({ minutes: served, ratings: [] }, rule, now);
      const { earned, minutesToNext } = of(minutes);
      if (minutesToNext === null) {
        expect(earned).toBe(5);
        return;
      }
      expect([of(minutes + minutesToNext).earned, of(minutes + minutesToNext - 1).earned]).toEqual([
        earned + 1,
        earned,
      ]);
    }),
  );
});

test.each<[string, Partial<StarsPolicy>, string | null]>([
  ["as shipped", {}, null],
  ["with equal steps", { hours3: 300 }, "HOURS_FALL"],
  ["with a falling step", { hours5: 900 }, "HOURS_FALL"],
  ["with a falling step of the quarter", { unitHours2: 10 }, "HOURS_FALL"],
])("the rule %s is %s", (_what, change, fault) => {
  expect(starsPolicyFault({ ...rule, ...change })).toBe(fault);
});
