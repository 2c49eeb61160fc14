import { distanceShare, isSameGrid, metersBetween } from "./distance-share";
import { fairnessShare } from "./fairness-share";
import { familiarityShare } from "./familiarity-share";
import { byFit, fitRank } from "./fit-order";
import { freeTimeShare } from "./free-time-share";
import { byScoreThenId } from "./by-score-then-id";
import { aHelper, anAskedOrder, northBy } from "./match-builders";
import { bounded, matchPartNames } from "./match-part";
import type { MatchVolunteer } from "./match-volunteer";
import { reliabilityShare } from "./reliability-share";
import { scoreMatch } from "./score-match";
import { skillShare } from "./skill-share";
import { fridayTenMs, hourMs } from "../orders/order-builders";
import { servedKept } from "../people/recent-work";
import { firstPolicy } from "../policies/policies";

const dayMs = 24 * hourMs;
const order = anAskedOrder();
const at = (meters: number) => aHelper("zhang", { place: northBy(meters) });
const held = (count: number) =>
  Array.from({ length: count }, (_none, place) => ({ orderId: `x${place}`, wanted: order.wanted }));
const served = (...stars: readonly (number | null)[]) =>
  stars.map((each, place) => ({ orderId: `o${place}`, categoryId: "shopping", atMs: 1, stars: each }));

describe("Distance", () => {
  it.each([
    [0, 1_000, "距离 100 米", "住得近"],
    [100, 1_000, "距离 100 米", "住得近"],
    [500, 789, "距离 500 米", "住得近"],
    [501, 789, "距离 500 米", ""],
    [1_050, 500, "距离 1100 米", ""],
    [2_000, 0, "距离 2000 米", ""],
    [9_000, 0, "距离 9000 米", ""],
  ])("of %s m is worth %s", (meters, share, reason, openReason) => {
    expect(distanceShare(order, at(meters), 2_000)).toStrictEqual({ share, reason, isForStaff: true, openReason });
  });

  it("counts for all in the same building, and by the grid where a place is not known", () => {
    expect(distanceShare(order, aHelper("zhang", { areaId: order.areaId }), 2_000)).toStrictEqual({
      share: 1_000,
      reason: "住同一栋楼",
    });
    const unplaced = aHelper("zhang", { place: null });
    expect(distanceShare(order, unplaced, 2_000)).toStrictEqual({ share: 800, reason: "住同一个网格" });
    const elsewhere = { ...unplaced, ancestors: ["zc", "zc.gangshan", "zc.gangshan.tiedong", "x.g01", "x.g01.b1"] };
    expect(distanceShare(order, elsewhere, 2_000)).toStrictEqual({ share: 400, reason: "" });
    expect(distanceShare({ ...order, place: null }, at(300), 2_000).share).toBe(800);
  });

  it("is whole, and none where a place is not known", () => {
    expect(metersBetween(order, at(300.4))).toBe(300);
    expect(metersBetween({ ...order, place: null }, at(300))).toBeNull();
    expect(metersBetween({ ...order, place: undefined }, at(300))).toBeNull();
    expect(metersBetween(order, aHelper("zhang", { place: null }))).toBeNull();
  });

  it("knows no grid of what lies in none", () => {
    expect(isSameGrid({ ...order, ancestors: ["zc"] }, aHelper("zhang", { ancestors: ["zc"] }))).toBe(false);
    expect(isSameGrid(order, aHelper("zhang"))).toBe(true);
  });

  it("does not break where everything is near", () => {
    expect([distanceShare(order, at(100), 100).share, distanceShare(order, at(200), 100).share]).toEqual([1_000, 0]);
  });
});

describe("Skill", () => {
  it.each([
    [0, 500, ""],
    [1, 670, "做过买药送药"],
    [2, 840, "做过买药送药"],
    [3, 1_000, "做过买药送药"],
  ])("done %s times before is worth %s", (times, share, reason) => {
    const before = served(...Array.from({ length: times }, () => 5)).map((one) => ({ ...one, categoryId: "medicine" }));
    expect(skillShare(order, aHelper("zhang", { served: [...before, ...served(5)] }))).toStrictEqual({ share, reason });
  });

  it("that is asked for is known by all who are left", () => {
    const asked = anAskedOrder({ requiredSkills: ["水电", "理发"] });
    expect(skillShare(asked, aHelper("zhang"))).toStrictEqual({ share: 1_000, reason: "会水电 会理发" });
  });
});

describe("Free time", () => {
  const agreed = anAskedOrder({
    wanted: { kind: "agreed", fromMs: fridayTenMs + hourMs, untilMs: fridayTenMs + 5 * hourMs },
  });
  // Asked on Friday at ten, within twelve hours: morning, afternoon, evening.
  const mine = (ownReason: string, inHand = "") => ({ reason: `${ownReason}${inHand}`, ownReason });
  const unknown = (reason: string) => ({ reason, ownReason: "" });
  const no = (reason: string, openReason: string) => ({ reason, isForStaff: true, openReason, ownReason: "" });
  it.each<[string, typeof order, Partial<MatchVolunteer>, number, object]>([
    ["unknown", order, {}, 600, unknown("手上没有单")],
    ["at once", order, { freeCells: ["5-morning", "5-afternoon"] }, 1_000, mine("周五上午有空")],
    ["a part of the day later", order, { freeCells: ["5-afternoon"] }, 800, mine("周五下午有空")],
    ["two parts later", order, { freeCells: ["5-evening"] }, 600, mine("周五晚上有空")],
    ["at another time of the week", order, { freeCells: ["1-morning"] }, 0, no("他说那时没空", "")],
    ["never", order, { freeCells: [] }, 0, no("他说那时没空", "")],
    ["all of what was agreed", agreed, { freeCells: ["5-morning", "5-afternoon"] }, 1_000, mine("周五上午有空")],
    ["half of what was agreed", agreed, { freeCells: ["5-afternoon"] }, 500, mine("周五下午有空")],
    [
      "with an order in hand",
      order,
      { freeCells: ["5-morning"], openOrders: held(1) },
      800,
      mine("周五上午有空", "，手上有 1 单"),
    ],
    [
      "never, with two in hand",
      order,
      { freeCells: [], openOrders: held(2) },
      0,
      no("他说那时没空，手上有 2 单", "手上有 2 单"),
    ],
    [
      "with one in hand and one to answer",
      order,
      { freeCells: ["5-morning"], openOrders: held(1), offeredOrders: held(1) },
      600,
      mine("周五上午有空", "，手上有 1 单，有 1 单等他答复"),
    ],
    ["unknown with three in hand", order, { openOrders: held(3) }, 0, unknown("手上有 3 单")],
  ])("%s", (_when, asked, more, share, words) => {
    expect(freeTimeShare(asked, aHelper("zhang", more), fridayTenMs)).toStrictEqual({ share, ...words });
  });

  it("much later is still worth more than none", () => {
    const week = anAskedOrder({ wanted: { kind: "soon", fromMs: fridayTenMs, untilMs: fridayTenMs + 3 * dayMs } });
    expect(freeTimeShare(week, aHelper("zhang", { freeCells: ["1-morning"] }), fridayTenMs).share).toBe(200);
  });

  it("looks at what is left of the time", () => {
    const free = aHelper("zhang", { freeCells: ["5-afternoon"] });
    expect(freeTimeShare(order, free, fridayTenMs + 3 * hourMs).share).toBe(1_000);
  });

  it("at night is unknown, for nobody is asked about it", () => {
    const night = { kind: "agreed", fromMs: fridayTenMs + 13 * hourMs, untilMs: fridayTenMs + 14 * hourMs } as const;
    const asked = anAskedOrder({ wanted: night });
    const found = freeTimeShare(asked, aHelper("zhang", { freeCells: ["5-evening"] }), fridayTenMs);
    expect(found).toStrictEqual({ share: 600, ...unknown("手上没有单") });
  });
});

describe("Reliability", () => {
  const yearAgo = fridayTenMs - 365 * dayMs;
  const fiveStars = Array.from({ length: servedKept }, () => 5);
  it.each<[string, Partial<MatchVolunteer>, number, string]>([
    ["of a newcomer", {}, 875, ""],
    ["of one well rated", { served: served(5, 5) }, 896, "评价好"],
    ["of one with five stars for all that is kept", { served: served(...fiveStars) }, 958, "评价好"],
    ["of one rated as imagined", { served: served(4.5) }, 875, "评价好"],
    ["of one rated a little worse", { served: served(4) }, 864, ""],
    ["of one badly rated", { served: served(1, 1) }, 729, ""],
    ["of one whom nobody rated", { served: served(null, null) }, 875, ""],
    ["of one who missed", { missedAtMs: [fridayTenMs - 1] }, 625, "有 1 次没有来"],
    ["of one who gave back late", { lateGivenBackAtMs: [fridayTenMs - 1] }, 775, "有 1 次临时退单"],
    [
      "of one who did both, though well rated",
      { served: served(5), missedAtMs: [fridayTenMs - 1], lateGivenBackAtMs: [fridayTenMs - 1, fridayTenMs - 2] },
      436,
      "有 1 次没有来、有 2 次临时退单",
    ],
    ["of one who missed often", { missedAtMs: [1, 2, 3, 4].map((one) => fridayTenMs - one) }, 0, "有 4 次没有来"],
    ["forgives after a year", { missedAtMs: [yearAgo], lateGivenBackAtMs: [yearAgo] }, 875, ""],
    ["and not before", { missedAtMs: [yearAgo + 1] }, 625, "有 1 次没有来"],
  ])("%s", (_whose, more, share, reason) => {
    expect(reliabilityShare(aHelper("zhang", more), fridayTenMs)).toStrictEqual({ share, reason, isForStaff: true });
  });
});

describe("Fairness", () => {
  const monthAgo = fridayTenMs - 30 * dayMs;
  const taken = (times: number) => Array.from({ length: times }, () => fridayTenMs - dayMs);
  it.each<[string, readonly number[], number, string]>([
    ["for one who took nothing", [], 1_000, "近 30 天还没接过单"],
    ["for one who took one", taken(1), 900, "近 30 天只接过 1 单"],
    ["for one who took two", taken(2), 800, "近 30 天只接过 2 单"],
    ["for one who took three", taken(3), 700, "近 30 天接过 3 单"],
    ["for one who took all he should", taken(10), 0, "近 30 天接过 10 单"],
    ["for one who took more", taken(12), 0, "近 30 天接过 12 单"],
    ["forgets after thirty days", [monthAgo], 1_000, "近 30 天还没接过单"],
    ["and not before", [monthAgo + 1], 900, "近 30 天只接过 1 单"],
  ])("%s", (_whom, takenAtMs, share, reason) => {
    const found = fairnessShare(aHelper("zhang", { takenAtMs }), 10, fridayTenMs);
    expect(found).toStrictEqual({ share, reason, isForStaff: true });
  });
});

describe("Familiarity", () => {
  it.each([
    [0, 0, ""],
    [1, 700, "帮过这一位 1 次，都满意"],
    [2, 900, "帮过这一位 2 次，都满意"],
    [3, 1_000, "帮过这一位 3 次，都满意"],
    [5, 1_000, "帮过这一位 5 次，都满意"],
  ])("of %s times is worth %s", (times, share, reason) => {
    const familiar = [
      { personId: "li", times: 4 },
      { personId: "zhang", times },
    ];
    const found = familiarityShare(anAskedOrder({}, { familiar }), aHelper("zhang"));
    expect(found).toStrictEqual({ share, reason, isForStaff: true });
  });

  it("is none where nobody helped yet", () => {
    expect(familiarityShare(order, aHelper("zhang")).share).toBe(0);
    expect(familiarityShare(anAskedOrder({}, { familiar: [] }), aHelper("zhang")).share).toBe(0);
  });
});

describe("A share", () => {
  it.each([
    [-0.6, 0],
    [0.4, 0],
    [0.5, 1],
    [999.5, 1_000],
    [1_001, 1_000],
  ])("of %s is %s", (share, whole) => expect(Math.abs(bounded(share))).toBe(whole));
});

describe("The whole score", () => {
  const policy = firstPolicy("matching").value;
  const weights = {
    familiarityWeight: 10,
    distanceWeight: 20,
    skillWeight: 30,
    freeTimeWeight: 15,
    fairnessWeight: 5,
    reliabilityWeight: 20,
  };

  it("is its parts by their weights, each said once and for the right eyes", () => {
    const helper = aHelper("zhang", { place: northBy(1_050), served: served(5), takenAtMs: [fridayTenMs - dayMs] });
    const familiar = [{ personId: "zhang", times: 1 }];
    const match = scoreMatch(
      anAskedOrder({}, { familiar }),
      helper,
      { ...policy, ...weights, farMeters: 2_000, fullLoad: 10 },
      fridayTenMs,
    );
    const staff = { isForStaff: true };
    expect(match).toStrictEqual({
      personId: "zhang",
      score: 70 + 100 + 150 + 90 + 45 + 177,
      parts: [
        { name: "familiarity", score: 70, reason: "帮过这一位 1 次，都满意", ...staff },
        { name: "distance", score: 100, reason: "距离 1100 米", ...staff, openReason: "" },
        { name: "skill", score: 150, reason: "" },
        { name: "freeTime", score: 90, reason: "手上没有单", ownReason: "" },
        { name: "fairness", score: 45, reason: "近 30 天只接过 1 单", ...staff },
        { name: "reliability", score: 177, reason: "评价好", ...staff },
      ],
      reasons: ["帮过这一位 1 次，都满意", "距离 1100 米", "手上没有单", "近 30 天只接过 1 单", "评价好"],
      openReasons: ["手上没有单"],
      distanceMeters: 1_050,
      isSameGrid: true,
    });
    expect(match.parts.map(({ name }) => name).sort()).toEqual([...matchPartNames].sort());
  });

  it("is nothing when nothing weighs anything", () => {
    const none = Object.fromEntries(Object.keys(weights).map((name) => [name, 0]));
    expect(scoreMatch(order, aHelper("zhang"), { ...policy, ...none }, fridayTenMs).score).toBe(0);
  });
});

describe("Ties", () => {
  it("go to the smaller id, after the higher score", () => {
    const a = { personId: "a", score: 5 };
    const b = { personId: "b", score: 5 };
    expect([byScoreThenId(a, b), byScoreThenId(b, a), byScoreThenId(a, a)]).toEqual([-1, 1, 0]);
    expect(byScoreThenId({ ...b, score: 6 }, a)).toBeLessThan(0);
    expect(byScoreThenId(a, { ...b, score: 6 })).toBeGreaterThan(0);
  });

  it("among the orders for one volunteer: what he may take first, the best fit first, then the smaller id", () => {
    const a = { orderId: "a", score: 5, mayTake: true };
    const b = { ...a, orderId: "b" };
    expect([byFit(a, b), byFit(b, a), byFit(a, a)]).toEqual([-1, 1, 0]);
    expect([fitRank(a), fitRank({ ...a, mayTake: false })]).toEqual([5, -9_995]);
    const best = { orderId: "z", score: 1_000, mayTake: false };
    expect([best, b, { ...b, orderId: "c", score: 9 }, a].sort(byFit).map(({ orderId }) => orderId)).toEqual([
      "c",
      "a",
      "b",
      "z",
    ]);
  });
});
