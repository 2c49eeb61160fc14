import fc from "fast-check";
import { meanRating } from "./mean-rating";
import { addRating, isRatedBy, pairOnceMs, periodOf, takeRating, type RatingSum } from "./rating-sums";
import { allStars, type Stars } from "./stars";
import { starsWord } from "./stars-word";

const DAY_MS = 24 * 60 * 60 * 1000;
const now = 20_000 * DAY_MS;
const rated = (...stars: Stars[]): RatingSum[] =>
  stars.reduce<RatingSum[]>((sums, each) => addRating(sums, each, now), []);
const anyStars = fc.constantFrom<Stars>(...allStars);

describe("Stars in words", () => {
  it("are five different words, the best last", () => {
    expect(allStars.map(starsWord)).toEqual(["很不满意", "不满意", "一般", "满意", "非常满意"]);
  });
});

describe("The mean rating", () => {
  it.each<[string, RatingSum[], number, number]>([
    ["nobody rated yet", [], 4.5, 0],
    ["one angry neighbour", rated(1), 4.2, 1],
    ["two angry neighbours", rated(1, 1), 3.9, 2],
    ["ten delighted ones", rated(5, 5, 5, 5, 5, 5, 5, 5, 5, 5), 4.8, 10],
    ["ten ordinary ones", rated(3, 3, 3, 3, 3, 3, 3, 3, 3, 3), 3.8, 10],
  ])("when %s", (_, sums, mean, count) => {
    expect(meanRating(sums, now)).toEqual({ mean, count });
  });

  it("forgives with time: bad ratings weigh half after a year", () => {
    const bad = rated(1, 1, 1, 1);
    // (45 + 4) / 14, and a year later (45 + 2) / 12.
    expect(meanRating(bad, now).mean).toBe(3.5);
    expect(meanRating(bad, now + 360 * DAY_MS).mean).toBe(3.9);
  });

  it("never leaves one to five stars, and more stars never make it worse", () => {
    const given = fc.tuple(anyStars, fc.integer({ min: 0, max: 2000 }));
    fc.assert(
      fc.property(fc.array(given, { maxLength: 60 }), anyStars, anyStars, (ratings, a, b) => {
        const sums = ratings.reduce<RatingSum[]>(
          (all, [stars, days]) => addRating(all, stars, now + days * DAY_MS),
          [],
        );
        const at = now + 2000 * DAY_MS;
        const [worse, better] = a <= b ? [a, b] : [b, a];
        const low = meanRating(addRating(sums, worse, at), at);
        const high = meanRating(addRating(sums, better, at), at);
        expect(low.mean).toBeGreaterThanOrEqual(1);
        expect(high.mean).toBeLessThanOrEqual(5);
        expect(high.mean).toBeGreaterThanOrEqual(low.mean);
        expect(high.count).toBe(ratings.length + 1);
      }),
    );
  });
});

describe("The fairness of the mean", () => {
  /** As an order's judgement adds it. */
  const give = (sums: RatingSum[], stars: Stars, atMs: number, by: string): RatingSum[] =>
    isRatedBy(sums, by, atMs) ? sums : addRating(sums, stars, atMs, by);
  const given = fc.record({ stars: anyStars, day: fc.nat(60), by: fc.constantFrom("wang", "li", "liu", "ma") });
  const inOrder = fc.array(given, { maxLength: 40 }).map((all) => [...all].sort((a, b) => a.day - b.day));

  it("one neighbour counts once in thirty days, however often and whatever she says", () => {
    fc.assert(
      fc.property(inOrder, fc.array(anyStars, { minLength: 1, maxLength: 30 }), anyStars, (before, again, first) => {
        const sums = before.reduce<RatingSum[]>((all, one) => give(all, one.stars, now + one.day * DAY_MS, one.by), []);
        const at = now + 61 * DAY_MS;
        const once = give(sums, first, at, "neighbour");
        const often = again.reduce(
          (all, stars, turn) => give(all, stars, at + (turn % 30) * DAY_MS, "neighbour"),
          once,
        );
        expect(often).toEqual(once);
        expect(meanRating(once, at).count).toBe(meanRating(sums, at).count + 1);
      }),
    );
  });

  it("the same number of good ratings is worth more from several neighbours than from one", () => {
    const from = (people: readonly string[], times: number) =>
      Array.from({ length: times }).reduce<RatingSum[]>(
        (sums, _none, turn) => give(sums, 5, now + turn * DAY_MS, people[turn % people.length] ?? ""),
        [],
      );
    const [one, several] = [from(["wang"], 12), from(["wang", "li", "liu", "ma"], 12)];
    expect([meanRating(one, now).count, meanRating(several, now).count]).toEqual([1, 4]);
    expect(meanRating(several, now).mean).toBeGreaterThan(meanRating(one, now).mean);
  });

  it("counts her again after thirty days, and not a moment earlier", () => {
    const once = give([], 5, now, "wang");
    expect(give(once, 1, now + pairOnceMs - 1, "wang")).toEqual(once);
    expect(meanRating(give(once, 1, now + pairOnceMs, "wang"), now).count).toBe(2);
  });

  it("one rating moves the mean by no more than four parts of ten and one more", () => {
    fc.assert(
      fc.property(inOrder, anyStars, (before, stars) => {
        const sums = before.reduce<RatingSum[]>((all, one) => addRating(all, one.stars, now + one.day * DAY_MS), []);
        const at = now + 61 * DAY_MS;
        const moved = Math.abs(meanRating(addRating(sums, stars, at), at).mean - meanRating(sums, at).mean);
        // Both are rounded to one decimal.
        expect(moved).toBeLessThanOrEqual(4 / (10 + 1) + 0.1);
      }),
    );
  });

  it("forgets who rated after thirty days, and a rating taken back counts as never given", () => {
    fc.assert(
      fc.property(inOrder, anyStars, (before, stars) => {
        const sums = before.reduce<RatingSum[]>((all, one) => give(all, one.stars, now + one.day * DAY_MS, one.by), []);
        const at = now + 61 * DAY_MS;
        const back = takeRating(give(sums, stars, at, "neighbour"), stars, at, "neighbour");
        expect(isRatedBy(back, "neighbour", at)).toBe(false);
        expect(meanRating(back, at)).toEqual(meanRating(sums, at));
        for (const { by } of before) expect(isRatedBy(back, by, at)).toBe(isRatedBy(sums, by, at));
        const kept = give(sums, stars, at, "neighbour").flatMap(({ raters = [] }) => raters);
        expect(kept.every(({ atMs }) => at - atMs < pairOnceMs)).toBe(true);
      }),
    );
  });
});

describe("Rating sums", () => {
  it("stay small and lose no rating, in whatever order they come", () => {
    const given = fc.tuple(anyStars, fc.integer({ min: 0, max: 4000 }));
    fc.assert(
      fc.property(fc.array(given, { minLength: 1, maxLength: 80 }), (ratings) => {
        const sums = ratings.reduce<RatingSum[]>((all, [stars, days]) => addRating(all, stars, days * DAY_MS), []);
        expect(sums.length).toBeLessThanOrEqual(8);
        expect(sums.reduce((total, sum) => total + sum.count, 0)).toBe(ratings.length);
        expect(sums.reduce((total, sum) => total + sum.starsTotal, 0)).toBe(
          ratings.reduce((total, [stars]) => total + stars, 0),
        );
        expect(sums.map((sum) => sum.period)).toEqual([...sums.map((sum) => sum.period)].sort((a, b) => b - a));
        expect(sums[0]?.period).toBe(Math.max(...ratings.map(([, days]) => periodOf(days * DAY_MS))));
      }),
    );
  });
});

describe("A rating taken back", () => {
  it("leaves the sums as if it had never come, also after it merged into the oldest block", () => {
    const given = fc.tuple(anyStars, fc.integer({ min: 0, max: 4000 }));
    fc.assert(
      fc.property(fc.array(given, { maxLength: 20 }), given, (ratings, [stars, days]) => {
        const fold = (all: readonly (readonly [Stars, number])[], from: RatingSum[] = []) =>
          all.reduce((sums, [each, at]) => addRating(sums, each, at * DAY_MS), from);
        const with1 = fold(ratings, addRating([], stars, days * DAY_MS));
        const without = takeRating(with1, stars, days * DAY_MS);
        const total = (sums: readonly RatingSum[]) => sums.reduce((sum, { starsTotal }) => sum + starsTotal, 0);
        const count = (sums: readonly RatingSum[]) => sums.reduce((sum, one) => sum + one.count, 0);
        expect(count(without)).toBe(ratings.length);
        expect(total(without)).toBe(total(fold(ratings)));
        expect(without.every((sum) => sum.count > 0)).toBe(true);
      }),
    );
  });

  it("takes nothing from one who has none", () => {
    expect(takeRating([], 5, now)).toEqual([]);
  });
});
