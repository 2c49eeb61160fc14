import fc from "fast-check";
import { fridayTenMs, hourMs } from "../orders/order-builders";
import { allCells, type FreeCell } from "../people/free-cells";
import { firstPolicy } from "../policies/policies";
import { exclusionOf } from "./exclusion";
import { aHelper, anAskedOrder, northBy } from "./match-builders";
import type { MatchVolunteer } from "./match-volunteer";
import { rankMatches, rankToChoose } from "./rank-matches";
import { scoreMatch, scoreMax } from "./score-match";

const policy = firstPolicy("matching").value;
const dayMs = 24 * hourMs;
const score = (volunteer: MatchVolunteer, order = anAskedOrder()) => scoreMatch(order, volunteer, policy, fridayTenMs);
const served = (stars: number | null, orderId = "o", categoryId = "elsewhere") => ({
  orderId,
  categoryId,
  atMs: 1,
  stars,
});
const fridayAfternoon = {
  kind: "agreed",
  fromMs: fridayTenMs + 4 * hourMs,
  untilMs: fridayTenMs + 6 * hourMs,
} as const;

describe("A volunteer's score for an order", () => {
  const usual = aHelper("zhang");
  it.each<[string, MatchVolunteer, MatchVolunteer]>([
    ["who lives nearer", aHelper("zhang", { place: northBy(200) }), usual],
    ["who lives in the very building", aHelper("zhang", { areaId: anAskedOrder().areaId }), usual],
    ["who did this kind of help before", aHelper("zhang", { served: [served(null, "o", "medicine")] }), usual],
    ["who has time now", aHelper("zhang", { freeCells: ["5-morning"] }), usual],
    ["who holds nothing", usual, aHelper("zhang", { openOrders: [{ orderId: "x", wanted: fridayAfternoon }] })],
    ["who always came", usual, aHelper("zhang", { missedAtMs: [fridayTenMs - dayMs] })],
    ["who gave nothing back late", usual, aHelper("zhang", { lateGivenBackAtMs: [fridayTenMs - dayMs] })],
    ["who took less lately", usual, aHelper("zhang", { takenAtMs: [fridayTenMs - 29 * dayMs] })],
    ["whose ratings are better", aHelper("zhang", { served: [served(5)] }), aHelper("zhang", { served: [served(2)] })],
  ])("is higher for one %s", (_who, better, worse) => {
    expect(score(better).score).toBeGreaterThan(score(worse).score);
  });

  it.each<[string, MatchVolunteer]>([
    ["a miss of more than a year ago", aHelper("zhang", { missedAtMs: [fridayTenMs - 366 * dayMs] })],
    ["orders taken more than thirty days ago", aHelper("zhang", { takenAtMs: [fridayTenMs - 31 * dayMs] })],
  ])("forgets %s", (_what, volunteer) => {
    expect(score(volunteer).score).toBe(score(usual).score);
  });

  it("is higher for one who helped this beneficiary well, and nobody but staff reads that", () => {
    const knows = score(usual, anAskedOrder({}, { familiar: [{ personId: "zhang", times: 2 }] }));
    expect(knows.score).toBeGreaterThan(score(usual).score);
    expect(knows.reasons[0]).toBe("帮过这一位 2 次，都满意");
    expect(knows.openReasons).not.toContain(knows.reasons[0]);
  });

  it("says its reasons in words, and the distance only to staff", () => {
    const order = anAskedOrder({ requiredSkills: ["水电"], wanted: fridayAfternoon });
    const match = score(
      aHelper("zhang", { skills: ["水电"], freeCells: ["5-afternoon"], takenAtMs: [fridayTenMs - dayMs] }),
      order,
    );
    expect(match.reasons).toEqual(["距离 300 米", "会水电", "周五下午有空", "近 30 天只接过 1 单"]);
    expect(match.openReasons).toEqual(["住得近", "会水电", "周五下午有空"]);
    expect(match.distanceMeters).toBe(300);
  });

  it("says when he is free beside what he has in hand, and to staff alone that he said no", () => {
    const busy = (more: Partial<MatchVolunteer>) =>
      score(aHelper("zhang", { openOrders: [{ orderId: "x", wanted: fridayAfternoon }], ...more })).openReasons;
    expect(busy({ freeCells: ["5-afternoon"] })).toEqual(["住得近", "周五下午有空，手上有 1 单"]);
    expect(busy({ freeCells: ["1-morning"] })).toEqual(["住得近", "手上有 1 单"]);
    const never = score(aHelper("zhang", { freeCells: [] }));
    expect(never.reasons).toEqual(["距离 300 米", "他说那时没空", "近 30 天还没接过单"]);
    expect(never.openReasons).toEqual(["住得近"]);
  });

  it("uses the grid where a place is not known", () => {
    const unplaced = aHelper("zhang", { place: null });
    const elsewhere = { ...unplaced, ancestors: ["zc", "zc.gangshan", "zc.gangshan.houbali", "x.g01", "x.g01.b1"] };
    expect(score(unplaced)).toMatchObject({ distanceMeters: null, isSameGrid: true });
    expect(score(unplaced).reasons).toContain("住同一个网格");
    expect(score(elsewhere).score).toBeLessThan(score(unplaced).score);
  });

  const times = fc.array(
    fc.integer({ min: 0, max: 400 }).map((days) => fridayTenMs - days * dayMs),
    { maxLength: 50 },
  );
  const cells = fc.option(fc.subarray([...allCells]));
  const anybody = fc.record({
    place: fc.option(fc.integer({ min: 0, max: 9_000 }).map(northBy)),
    freeCells: cells,
    takenAtMs: times,
    missedAtMs: times,
    lateGivenBackAtMs: times,
    served: fc.array(
      fc.integer({ min: 1, max: 5 }).map((stars) => served(stars)),
      { maxLength: 20 },
    ),
  });
  const weights = fc.record(
    Object.fromEntries(
      ["distance", "skill", "freeTime", "reliability", "fairness", "familiarity"].map((name) => [
        `${name}Weight`,
        fc.integer({ min: 0, max: 100 }),
      ]),
    ),
  );

  it("is whole, within its bounds, and the sum of its parts, whatever the policy and whoever it is", () => {
    fc.assert(
      fc.property(anybody, weights, (facts, weighed) => {
        const match = scoreMatch(anAskedOrder(), aHelper("zhang", facts), { ...policy, ...weighed }, fridayTenMs);
        expect(Number.isInteger(match.score)).toBe(true);
        expect(match.score).toBeGreaterThanOrEqual(0);
        expect(match.score).toBeLessThanOrEqual(scoreMax);
        expect(match.parts.reduce((sum, part) => sum + part.score, 0)).toBe(match.score);
        expect(match.parts.every((part) => Number.isInteger(part.score) && part.score >= 0)).toBe(true);
      }),
    );
  });

  it("never falls when one thing gets better", () => {
    const better: readonly ((facts: Partial<MatchVolunteer>, chosen: FreeCell) => Partial<MatchVolunteer>)[] = [
      ({ takenAtMs = [] }) => ({ takenAtMs: takenAtMs.slice(1) }),
      ({ missedAtMs = [] }) => ({ missedAtMs: missedAtMs.slice(1) }),
      ({ lateGivenBackAtMs = [] }) => ({ lateGivenBackAtMs: lateGivenBackAtMs.slice(1) }),
      ({ served: before = [] }) => ({ served: [...before.slice(1), served(5)].slice(0, before.length) }),
      ({ freeCells }, cell) => ({
        freeCells: freeCells === undefined || freeCells === null ? null : [...freeCells, cell],
      }),
      ({ place }) => ({ place: place === undefined || place === null ? null : northBy(0) }),
    ];
    fc.assert(
      fc.property(anybody, fc.constantFrom(...better), fc.constantFrom(...allCells), (facts, improve, cell) => {
        const before = score(aHelper("zhang", facts));
        const after = score(aHelper("zhang", { ...facts, ...improve(facts, cell) }));
        expect(after.score).toBeGreaterThanOrEqual(before.score);
      }),
    );
  });
});

describe("Ranking", () => {
  const ids = (volunteers: readonly MatchVolunteer[], order = anAskedOrder()) =>
    rankMatches(order, volunteers, policy, fridayTenMs).map(({ personId }) => personId);

  it("leaves out who did not take it, and puts him last for somebody who chooses himself", () => {
    const asked = anAskedOrder({}, { declinedIds: ["b"] });
    const helpers = [aHelper("b", { place: northBy(0) }), aHelper("a"), aHelper("c")];
    expect(ids(helpers, asked)).toEqual(["a", "c"]);
    const toChoose = rankToChoose(asked, helpers, policy, fridayTenMs).map(({ personId }) => personId);
    expect(toChoose).toEqual(["a", "c", "b"]);
  });

  it("puts the best first and orders equals by their ids, however they were given", () => {
    const helpers = [aHelper("b"), aHelper("far", { place: northBy(2_000) }), aHelper("a")];
    expect(ids(helpers)).toEqual(["a", "b", "far"]);
    fc.assert(
      fc.property(fc.shuffledSubarray(helpers, { minLength: 3 }), (shuffled) => {
        expect(ids(shuffled)).toEqual(["a", "b", "far"]);
      }),
    );
  });

  it("never holds anybody whom a hard rule excludes, and everybody else once", () => {
    const someone = fc.record({
      personId: fc.constantFrom("a", "b", "c", "d", "e", "wang"),
      standing: fc.constantFrom("approved" as const, "suspended" as const, "applied" as const),
      householdId: fc.constantFrom("home-of-wang", "elsewhere"),
      skills: fc.subarray(["水电", "理发"]),
      bornYear: fc.constantFrom(null, 2012),
    });
    const orders = fc.record({ barredIds: fc.subarray(["a", "b"]), skills: fc.subarray(["水电", "理发"]) });
    fc.assert(
      fc.property(
        fc.uniqueArray(someone, { selector: (one) => one.personId }),
        orders,
        (people, { barredIds, skills }) => {
          const order = anAskedOrder({ requiredSkills: skills }, { barredIds });
          const helpers = people.map(({ personId, ...facts }) => aHelper(personId, facts));
          const allowed = helpers.filter((one) => exclusionOf(order, one, fridayTenMs) === null);
          expect([...ids(helpers, order)].sort()).toEqual(allowed.map(({ personId }) => personId).sort());
          const mayNot = (one: MatchVolunteer): boolean =>
            one.standing !== "approved" || one.householdId === "home-of-wang" || barredIds.includes(one.personId);
          expect(ids(helpers.filter(mayNot), order)).toEqual([]);
        },
      ),
    );
  });

  it.each<[string, MatchVolunteer, Parameters<typeof anAskedOrder>[1]]>([
    ["is suspended", aHelper("x", { standing: "suspended" }), {}],
    ["is of the household", aHelper("x", { householdId: "home-of-wang" }), {}],
    ["may act for the beneficiary", aHelper("x", { actsForIds: ["wang"] }), {}],
    ["is not to come again", aHelper("x"), { barredIds: ["x"] }],
    ["lives in another community", aHelper("x", { ancestors: ["zc", "zc.a", "zc.a.b"] }), {}],
  ])("leaves out who %s", (_why, volunteer, more) => {
    expect(ids([aHelper("a"), volunteer], anAskedOrder({}, more))).toEqual(["a"]);
  });
});
