import { yearBounds } from "../calendar/shanghai-day";
import fc from "fast-check";
import { firstPolicy } from "../policies/policies";
import { decideHonour, honourTransitions } from "./decide-honour";
import { honourExclusion } from "./honour-exclusion";
import { addFigures, noFigures, type HonourFigures } from "./honour-figures";
import { standing, type HonourEvent, type HonourList, type HonourState } from "./honour-list";
import { bestOf } from "./honour-ranking";
import { honourScore } from "./honour-score";
import { noticeEndMs } from "./notice-end";
import { winnersText } from "./winners-text";

const policy = firstPolicy("honours").value;
const dayMs = 86_400_000;
const atMs = Date.UTC(2026, 10, 22, 4);
const year = yearBounds(2026);

const entry = (candidateId: string, scoreTenths = 500) => ({
  candidateId,
  entryId: candidateId,
  shownName: "张*",
  placeName: "三网格",
  scoreTenths,
  minutes: 600,
  services: 10,
  words: [],
});

const aList = (fields: Partial<HonourList> = {}): HonourList => ({
  listId: "list",
  areaId: "zc.gangshan.houbali",
  areaName: "后八里沟社区",
  kind: "volunteer",
  year: 2026,
  ...year,
  policy,
  policyVersion: 1,
  state: "noticed",
  entries: [entry("zhang"), entry("chen", 400)],
  removals: [],
  excluded: {},
  seen: 2,
  openObjections: 0,
  noticeFromMs: atMs - 8 * dayMs,
  noticeUntilMs: atMs - dayMs,
  winners: null,
  correctsListId: null,
  version: 3,
  journal: [
    {
      version: 3,
      event: "noticed",
      atMs: atMs - 8 * dayMs,
      byPersonId: "sun",
      role: "communityStaff",
      reason: "",
      keyedId: "k",
      bodyHash: "b",
    },
  ],
  ...fields,
});

const decide = (list: HonourList, event: HonourEvent, byPersonId = "wu") => {
  const decided = decideHonour(list, { event, byPersonId, atMs });
  return decided.ok ? decided.state : decided.code;
};

describe("The life of a list", () => {
  test.each([
    ["a counted list", { state: "counted" as const }, "noticed", "noticed"],
    ["a list without anybody", { state: "counted" as const, entries: [] }, "noticed", "LIST_EMPTY"],
    ["a list that is still counted", { state: "counting" as const }, "noticed", "WRONG_STATUS"],
    ["a running notice", { noticeUntilMs: atMs + 1 }, "objected", "noticed"],
    ["a notice that is over", {}, "objected", "WRONG_STATUS"],
    ["a notice that is over", {}, "frozen", "frozen"],
    ["a notice at its very end", { noticeUntilMs: atMs }, "frozen", "frozen"],
    ["a running notice", { noticeUntilMs: atMs + 1 }, "frozen", "NOTICE_NOT_OVER"],
    ["a notice with an open objection", { openObjections: 1 }, "frozen", "OBJECTIONS_OPEN"],
    ["a counted list", { state: "counted" as const }, "frozen", "WRONG_STATUS"],
    ["a notice", {}, "recounted", "counting"],
    ["a notice", {}, "withdrawn", "withdrawn"],
  ] as const)("%s, with %j: %s leads to %s", (_what, fields, event, end) => {
    expect(decide(aList(fields), event)).toBe(end);
  });

  test("whoever published last does not freeze, whoever published an earlier round may", () => {
    expect(decide(aList(), "frozen", "sun")).toBe("PUBLISHED_IT");
    const [first] = aList().journal;
    if (first === undefined) throw new Error("no step");
    const again = { ...first, version: 9, byPersonId: "wu" };
    expect(decide(aList({ journal: [first, again] }), "frozen", "sun")).toBe("frozen");
    expect(decide(aList({ journal: [first, again] }), "frozen", "wu")).toBe("PUBLISHED_IT");
  });

  test("every state but the final ones leads somewhere, the final ones nowhere, and all are reachable", () => {
    const states = Object.keys(honourTransitions) as HonourState[];
    const reached = new Set<string>(["counting"]);
    for (const state of states) for (const to of Object.values(honourTransitions[state])) reached.add(to);
    expect([...reached].sort()).toEqual([...states].sort());
    const final = states.filter((state) => Object.keys(honourTransitions[state]).length === 0);
    expect(final.sort()).toEqual(["frozen", "withdrawn"]);
  });

  test("who was taken off leaves his place to the next", () => {
    const removal = { candidateId: "zhang", entryId: "zhang", reason: "多算", objectionId: "o", atMs };
    expect(standing(aList({ removals: [removal] }), 1).map(({ candidateId }) => candidateId)).toEqual(["chen"]);
  });
});

describe("The notice", () => {
  // 2026-11-22 is a Sunday.
  test.each([
    ["a Sunday", Date.UTC(2026, 10, 22, 4), 5, Date.UTC(2026, 10, 27, 16)],
    ["a Monday morning", Date.UTC(2026, 10, 23, 1), 5, Date.UTC(2026, 10, 30, 16)],
    ["a Friday", Date.UTC(2026, 10, 27, 4), 1, Date.UTC(2026, 10, 30, 16)],
    ["late on Thursday in London, which is Friday here", Date.UTC(2026, 10, 26, 17), 1, Date.UTC(2026, 10, 30, 16)],
  ])("begun on %s ends after whole working days", (_day, fromMs, workDays, endMs) => {
    expect(noticeEndMs(fromMs, workDays)).toBe(endMs);
  });

  test("always has its working days in full", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: 5, max: 30 }),
        (fromMs, workDays) => {
          const end = noticeEndMs(fromMs, workDays);
          expect(end - fromMs).toBeGreaterThan(workDays * dayMs);
          expect(end - fromMs).toBeLessThanOrEqual((Math.ceil(workDays / 5) * 7 + 1) * dayMs);
        },
      ),
    );
  });
});

const figures: fc.Arbitrary<HonourFigures> = fc.record({
  minutes: fc.nat(60_000),
  services: fc.nat(500),
  categories: fc.uniqueArray(fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己", "庚"), { maxLength: 7 }),
  members: fc.integer({ min: 1, max: 50 }),
  ratings: fc.uniqueArray(
    fc.record({
      period: fc.integer({ min: 220, max: 231 }),
      count: fc.constant(2),
      starsTotal: fc.integer({ min: 2, max: 10 }),
    }),
    { selector: ({ period }) => period, maxLength: 4 },
  ),
});

describe("The score", () => {
  test("lies between nothing and a hundred, and its parts are said", () => {
    fc.assert(
      fc.property(figures, (one) => {
        const { scoreTenths, words } = honourScore(one, policy, atMs);
        expect(scoreTenths).toBeGreaterThanOrEqual(0);
        expect(scoreTenths).toBeLessThanOrEqual(1_002);
        const said = words.map((word) => Number(/得 ([\d.]+) 分/.exec(word)?.[1]) * 10);
        expect(Math.round(said.reduce((sum, part) => sum + part, 0))).toBe(scoreTenths);
      }),
    );
  });

  test("never falls when somebody served more, in more ways", () => {
    fc.assert(
      fc.property(figures, fc.nat(6_000), fc.nat(20), (one, minutes, services) => {
        const more = { ...one, minutes: one.minutes + minutes, services: one.services + services };
        expect(honourScore(more, policy, atMs).scoreTenths).toBeGreaterThanOrEqual(
          honourScore(one, policy, atMs).scoreTenths,
        );
      }),
    );
  });

  test("counts a team by the head: ten people who did the same are no better than one of them", () => {
    const one = { minutes: 3_000, services: 30, categories: ["甲"], members: 1, ratings: [] };
    const team = Array.from({ length: 10 }, () => one).reduce(addFigures, noFigures);
    expect(honourScore(team, policy, atMs).scoreTenths).toBe(honourScore(one, policy, atMs).scoreTenths);
  });
});

test("figures add up the same in whatever order people come", () => {
  fc.assert(
    fc.property(fc.array(figures, { maxLength: 6 }), (all) => {
      const one = all.reduce(addFigures, noFigures);
      expect([...all].reverse().reduce(addFigures, noFigures)).toEqual(one);
    }),
  );
});

test("the best are the same in whatever batches candidates come, and nobody stands twice", () => {
  const ranked = fc.record({
    candidateId: fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h", "i", "j"),
    scoreTenths: fc.nat(3),
    minutes: fc.nat(2),
    services: fc.nat(2),
  });
  const people = fc.uniqueArray(ranked, { selector: ({ candidateId }) => candidateId });
  fc.assert(
    fc.property(people, fc.integer({ min: 1, max: 5 }), fc.nat(10), (all, most, cut) => {
      const whole = bestOf([], all, most);
      expect(bestOf(bestOf([], all.slice(0, cut), most), all.slice(cut), most)).toEqual(whole);
      expect(bestOf(whole, all, most)).toEqual(whole);
      expect(bestOf([], [...all].reverse(), most)).toEqual(whole);
    }),
  );
});

const served = { minutes: 30 * 60, services: 20, categories: ["甲"], members: 1, ratings: [] };
const inYear = year.fromMs + dayMs;
test.each([
  ["enough", {}, null],
  ["a veto this year", { vetoAtMs: inYear }, "veto"],
  ["a veto of last year", { vetoAtMs: year.fromMs - 1 }, null],
  ["one missed visit", { missedAtMs: [inYear] }, null],
  ["two missed visits", { missedAtMs: [inYear, inYear] }, "noShow"],
  ["two missed visits of last year", { missedAtMs: [year.fromMs - 1, year.fromMs - 2] }, null],
  ["nineteen hours", { figures: { ...served, minutes: 19 * 60 } }, "tooLittle"],
  [
    "bad judgement",
    { figures: { ...served, ratings: [{ period: Math.floor(inYear / dayMs / 90), count: 30, starsTotal: 60 }] } },
    "rating",
  ],
  ["a veto outweighing bad judgement", { vetoAtMs: inYear, figures: { ...served, minutes: 0 } }, "veto"],
  ["a team's nine services", { kind: "team" as const, figures: { ...served, services: 9 } }, "tooLittle"],
] as const)("with %s a candidate stands or falls by the rule", (_what, fields, why) => {
  expect(honourExclusion({ kind: "volunteer", figures: served, ...fields }, policy, year)).toBe(why);
});

test("no winner, place or figure can be changed under a seal", () => {
  const winner = { ...entry("zhang"), place: 1, personIds: ["zhang"] };
  const sealed = winnersText(aList(), [winner]);
  for (const change of [
    { place: 2 },
    { candidateId: "chen" },
    { scoreTenths: 1 },
    { shownName: "李*" },
    { words: ["x"] },
  ]) {
    expect(winnersText(aList(), [{ ...winner, ...change }])).not.toBe(sealed);
  }
  expect(winnersText(aList({ year: 2025 }), [winner])).not.toBe(sealed);
});
