import fc from "fast-check";
import { firstPolicy } from "../policies/policies";
import { belonged, membershipsAfter, membershipsMax, membershipsSince, type Membership } from "../teams/memberships";
import { sumOfServices } from "./time-bank";
import { countedServices, unitFigures } from "./unit-figures";
import { unitStars, type UnitFigures } from "./unit-stars";

const rule = firstPolicy("stars").value;
const nothing: UnitFigures = {
  ...{ minutes: 0, services: 0, people: 0, ratings: 0, satisfied: 0, judged: 0, qualityTotal: 0, points: 0 },
};

describe("The stars of a quarter", () => {
  it.each<[Partial<UnitFigures>, number, string[]]>([
    [{}, 0, ["0 人服务 0 次，共 0 分钟", "满 20 小时得一星", "居民评价 0 次，满 5 次才看满意率"]],
    [
      { minutes: 20 * 60, services: 9, people: 3, ratings: 5, satisfied: 4 },
      1,
      ["3 人服务 9 次，共 20 小时", "满 20 小时，得一星", "居民评价 5 次，满意 80%"],
    ],
    [
      { minutes: 150 * 60 + 5, services: 90, people: 12, ratings: 30, satisfied: 23 },
      2,
      [
        "12 人服务 90 次，共 150 小时 5 分钟",
        "满 150 小时，得三星",
        "居民评价 30 次，满意 76%",
        "满意不到 80%，少一星",
      ],
    ],
    // Four angry ratings are too few to tell.
    [
      { minutes: 600 * 60, services: 300, people: 40, ratings: 4, satisfied: 0 },
      5,
      ["40 人服务 300 次，共 600 小时", "满 600 小时，得五星", "居民评价 4 次，满 5 次才看满意率"],
    ],
  ])("of %j are %d", (figures, level, explanation) => {
    expect(unitStars({ ...nothing, ...figures }, rule)).toEqual({ level, explanation });
  });

  it("are never fewer with more hours or more satisfied residents", () => {
    const hours = fc.nat(700);
    const ratings = fc.integer({ min: 5, max: 40 });
    fc.assert(
      fc.property(hours, hours, ratings, fc.nat(39), (few, more, given, happy) => {
        const satisfied = Math.min(happy, given - 1);
        const level = (minutes: number, content: number) =>
          unitStars({ ...nothing, minutes, ratings: given, satisfied: content }, rule).level;
        const [low, high] = [Math.min(few, more) * 60, Math.max(few, more) * 60];
        expect(level(high, satisfied)).toBeGreaterThanOrEqual(level(low, satisfied));
        expect(level(low, satisfied + 1)).toBeGreaterThanOrEqual(level(low, satisfied));
      }),
    );
  });
});

describe("What counts for a team", () => {
  const service = (personId: string, atMs: number, more = {}) => ({
    ...{ personId, atMs, minutes: 30, orderId: `o${atMs}`, categoryName: "买药送药" },
    ...more,
  });
  const members: Membership[] = [
    { personId: "zhang", fromMs: 100, untilMs: null },
    { personId: "chen", fromMs: 100, untilMs: 200 },
    // Through another team as well.
    { personId: "zhang", fromMs: 150, untilMs: null },
  ];

  it.each([
    ["while a member", service("zhang", 160), true],
    ["before", service("zhang", 99), false],
    ["on the day of leaving", service("chen", 200), false],
    ["just before leaving", service("chen", 199), true],
    ["by somebody else", service("wu", 160), false],
    ["but taken back", service("zhang", 160, { reversed: true }), false],
    ["but entered afterwards", service("zhang", 160, { source: "backfill" }), false],
    ["without an order", service("zhang", 160, { orderId: undefined }), false],
    ["by an entry of staff", service("zhang", 160, { orderId: null }), false],
  ])("is what was served %s: %j %s", (_when, one, counts) => {
    expect(countedServices([one], members)).toHaveLength(counts ? 1 : 0);
  });

  it("is judged once by order, with the points of its own members alone", () => {
    const counted = [service("zhang", 160), service("chen", 160)];
    const awards = [
      { personId: "zhang", points: 10 },
      { personId: "chen", points: 9, isReversed: true },
      { personId: "wu", points: 8 },
    ];
    const judgements = [
      { orderId: "o160", quality: 4, stars: 5, awards },
      { orderId: "o999", quality: 1, stars: 1, awards },
    ];
    expect(unitFigures(counted, judgements)).toEqual({
      ...{ minutes: 60, services: 2, people: 2, ratings: 1, satisfied: 1, judged: 1, qualityTotal: 4, points: 10 },
    });
  });
});

describe("Memberships", () => {
  const people = ["a", "b", "c", "d", "e"];
  const ids = fc.uniqueArray(fc.constantFrom(...people), { maxLength: 5 });

  it("say at every moment who was in it", () => {
    fc.assert(
      fc.property(ids, fc.array(ids, { maxLength: 12 }), (first, changes) => {
        const days = changes.map((members, index) => ({ members, atMs: (index + 1) * 1_000 }));
        let kept: readonly Membership[] = membershipsSince(first, 0);
        for (const { atMs, members } of days) kept = membershipsAfter(kept, members, atMs);
        for (const [index, { members }] of [{ members: first }, ...days].entries()) {
          for (const personId of people) {
            expect(belonged(kept, personId, index * 1_000 + 500)).toBe(members.includes(personId));
          }
        }
      }),
    );
  });

  it("stay a short list however often people come and go, and never lose one who is in it", () => {
    let kept: readonly Membership[] = membershipsSince(["a"], 0);
    for (let turn = 1; turn <= 1_000; turn += 1) {
      kept = membershipsAfter(kept, turn % 2 === 0 ? ["a", "b"] : ["a"], turn);
    }
    expect(kept.length).toBeLessThanOrEqual(membershipsMax);
    expect([belonged(kept, "a", 500), belonged(kept, "b", 1_001)]).toEqual([true, true]);
  });
});

test("a time bank counts what stands, the most frequent first", () => {
  const services = [
    { orderId: "1", categoryName: "水电小修", minutes: 40 },
    { orderId: "2", categoryName: "买药送药", minutes: 20 },
    { orderId: "3", categoryName: "买药送药", minutes: 30 },
    { orderId: "4", categoryName: "买药送药", minutes: 90, reversed: true },
  ];
  const judged = (orderId: string, quality: number | null, points: number) => ({
    ...{ orderId, quality, stars: null, awards: [{ personId: "zhang", points }] },
  });
  const judgements = [judged("1", 5, 12), judged("2", 4, 8), judged("3", null, 7), judged("4", 1, 30)];
  expect(sumOfServices(services, judgements, "zhang")).toEqual({
    looked: 3,
    judged: 2,
    qualityTenths: 45,
    points: 27,
    byCategory: [
      { name: "买药送药", services: 2, minutes: 50 },
      { name: "水电小修", services: 1, minutes: 40 },
    ],
  });
});
