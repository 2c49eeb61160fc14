import fc from "fast-check";
import { isOpenRequest, requestAfter, requestEvents, requestStates } from "./correction-request";
import { firstPolicy } from "../policies/policies";
import { decideEntry, entryActions, mayUndo, wishRefusal, type EntryCommand, type EntryWish } from "./decide-entry";
import { askedBy, endedBy, entryKinds, type Entry, type EntryStep } from "./entry";
import { emptyBudget, entryLimitsOf, isOverApproved, isOverAsked, spent } from "./entry-limits";
import { monthOf } from "./month-of";
import type { Related } from "./own-matter";
import { sayAmounts } from "./say-entry";

const entryLimits = entryLimitsOf({ ...firstPolicy("points").value, grantMaxPoints: 50, grantMonthMaxPoints: 300 });

const person = (personId: string, householdId = `home-of-${personId}`, ...family: string[]): Related => ({
  personId,
  householdId,
  family: family.map((one) => ({ personId: one })),
});

const zhang = person("zhang");
const sun = person("sun");
const wu = person("wu");

const step = (event: EntryStep["event"], by: Related, keyedId: string): EntryStep => ({
  version: 1,
  event,
  byPersonId: by.personId,
  householdId: by.householdId,
  role: "communityStaff",
  byWhom: "社区工作人员 孙*",
  keyedId,
  words: "",
  atMs: 1_000,
});

const anEntry = (more: Partial<Entry> = {}): Entry => ({
  entryId: "e1",
  kind: "grant",
  personId: "zhang",
  areaId: "zc.g.h",
  points: 20,
  minutes: 0,
  serviceDate: null,
  activity: "社区运动会",
  reason: "当天没有下单",
  evidence: "签到表",
  requestId: null,
  undoesEntryId: null,
  undoneByEntryId: null,
  state: "proposed",
  version: 1,
  journal: [step("proposed", sun, "asking")],
  ...more,
});

const command = (name: EntryCommand["name"], by: Related, keyedId = "deciding"): EntryCommand => ({
  name,
  by,
  keyedId,
});

describe("An entry by hand", () => {
  const noon = Date.parse("2026-11-20T12:00:00+08:00");
  it.each([
    ["a grant of points", { kind: "grant", points: 20, minutes: 0, serviceDate: null, undoesEntryId: null }, null],
    [
      "a grant of hours",
      { kind: "grant", points: 20, minutes: 60, serviceDate: null, undoesEntryId: null },
      "ENTRY_UNFIT",
    ],
    [
      "a grant of nothing",
      { kind: "grant", points: 0, minutes: 0, serviceDate: null, undoesEntryId: null },
      "ENTRY_UNFIT",
    ],
    [
      "a grant that takes",
      { kind: "grant", points: -5, minutes: 0, serviceDate: null, undoesEntryId: null },
      "ENTRY_UNFIT",
    ],
    ["half a point", { kind: "grant", points: 0.5, minutes: 0, serviceDate: null, undoesEntryId: null }, "ENTRY_UNFIT"],
    [
      "a grant with a day",
      { kind: "grant", points: 20, minutes: 0, serviceDate: "2026-11-01", undoesEntryId: null },
      "DAY_UNFIT",
    ],
    [
      "too large a grant",
      { kind: "grant", points: 51, minutes: 0, serviceDate: null, undoesEntryId: null },
      "ENTRY_TOO_LARGE",
    ],
    [
      "hours of last week",
      { kind: "backfill", points: 0, minutes: 120, serviceDate: "2026-11-13", undoesEntryId: null },
      null,
    ],
    [
      "hours of today",
      { kind: "backfill", points: 0, minutes: 120, serviceDate: "2026-11-20", undoesEntryId: null },
      null,
    ],
    [
      "hours of tomorrow",
      { kind: "backfill", points: 0, minutes: 120, serviceDate: "2026-11-21", undoesEntryId: null },
      "DAY_UNFIT",
    ],
    [
      "hours of ninety days ago",
      { kind: "backfill", points: 0, minutes: 120, serviceDate: "2026-08-22", undoesEntryId: null },
      null,
    ],
    [
      "hours of long ago",
      { kind: "backfill", points: 0, minutes: 120, serviceDate: "2026-08-21", undoesEntryId: null },
      "DAY_UNFIT",
    ],
    [
      "hours of no day",
      { kind: "backfill", points: 0, minutes: 120, serviceDate: null, undoesEntryId: null },
      "DAY_UNFIT",
    ],
    [
      "hours of a day that is none",
      { kind: "backfill", points: 0, minutes: 9, serviceDate: "2026-02-30", undoesEntryId: null },
      "DAY_UNFIT",
    ],
    [
      "hours with points",
      { kind: "backfill", points: 5, minutes: 120, serviceDate: "2026-11-13", undoesEntryId: null },
      "ENTRY_UNFIT",
    ],
    [
      "more hours than a day's work",
      { kind: "backfill", points: 0, minutes: 481, serviceDate: "2026-11-13", undoesEntryId: null },
      "ENTRY_TOO_LARGE",
    ],
    [
      "a correction downwards",
      { kind: "correction", points: -20, minutes: 0, serviceDate: null, undoesEntryId: null },
      null,
    ],
    [
      "hours taken for no entry",
      { kind: "correction", points: 0, minutes: -30, serviceDate: null, undoesEntryId: null },
      "ENTRY_UNFIT",
    ],
    [
      "hours of an entry taken back",
      { kind: "correction", points: 0, minutes: -30, serviceDate: null, undoesEntryId: "e" },
      null,
    ],
    [
      "hours given for an entry",
      { kind: "correction", points: 0, minutes: 30, serviceDate: null, undoesEntryId: "e" },
      "ENTRY_UNFIT",
    ],
    [
      "a grant that undoes",
      { kind: "grant", points: 5, minutes: 0, serviceDate: null, undoesEntryId: "e" },
      "ENTRY_UNFIT",
    ],
    [
      "a correction of nothing",
      { kind: "correction", points: 0, minutes: 0, serviceDate: null, undoesEntryId: null },
      "ENTRY_UNFIT",
    ],
    [
      "too large a correction",
      { kind: "correction", points: -51, minutes: 0, serviceDate: null, undoesEntryId: null },
      "ENTRY_TOO_LARGE",
    ],
  ] satisfies [string, EntryWish, ReturnType<typeof wishRefusal>][])("%s: %j gives %s", (_what, wish, expected) => {
    expect(wishRefusal(wish, entryLimits, noon)).toBe(expected);
  });

  it.each([
    ["a colleague approves", command("approve", wu), zhang, "approved"],
    ["a colleague refuses", command("refuse", wu), zhang, "refused"],
    ["the asker approves", command("approve", sun), zhang, "SECOND_PERSON_NEEDED"],
    ["the asker refuses", command("refuse", sun), zhang, "SECOND_PERSON_NEEDED"],
    [
      "somebody living with the asker approves",
      command("approve", person("lin", "home-of-sun")),
      zhang,
      "SECOND_PERSON_NEEDED",
    ],
    ["the one it is about approves", command("approve", zhang), zhang, "OWN_MATTER"],
    ["somebody living with him approves", command("approve", person("wu", "home-of-zhang")), zhang, "OWN_MATTER"],
    ["somebody who may act for him approves", command("approve", person("wu", "w", "zhang")), zhang, "OWN_MATTER"],
    ["somebody he may act for approves", command("approve", wu), person("zhang", "z", "wu"), "OWN_MATTER"],
    ["the asker withdraws", command("withdraw", sun), zhang, "withdrawn"],
    ["a colleague withdraws", command("withdraw", wu), zhang, "NOT_ALLOWED"],
  ] as const)("%s", (_what, wish, about, expected) => {
    const decision = decideEntry(anEntry(), wish, about);
    expect(decision.ok ? decision.state : decision.code).toBe(expected);
  });

  it("is decided once, and the same step again is the same answer", () => {
    const approved = anEntry({
      state: "approved",
      journal: [step("proposed", sun, "asking"), step("approved", wu, "deciding")],
    });
    expect(decideEntry(approved, command("approve", wu, "deciding"), zhang)).toEqual({
      ok: true,
      state: "approved",
      isRepeat: true,
    });
    for (const name of ["approve", "refuse"] as const)
      expect(decideEntry(approved, command(name, wu, "other"), zhang)).toEqual({ ok: false, code: "ENTRY_DECIDED" });
    expect(decideEntry(approved, command("withdraw", sun, "other"), zhang)).toMatchObject({ code: "ENTRY_DECIDED" });
    expect(askedBy(approved).byPersonId).toBe("sun");
    expect(endedBy(approved)?.byPersonId).toBe("wu");
  });

  it("offers nobody a button that would be refused", () => {
    expect(entryActions(anEntry(), wu, zhang, true)).toEqual(["approve", "refuse"]);
    expect(entryActions(anEntry(), wu, zhang, false)).toEqual([]);
    expect(entryActions(anEntry(), sun, zhang, true)).toEqual(["withdraw"]);
    expect(entryActions(anEntry(), zhang, zhang, true)).toEqual([]);
  });

  it("never comes through one household alone, whoever they are", () => {
    const someone = fc.record({ personId: fc.constantFrom("a", "b", "c", "d"), home: fc.constantFrom("x", "y", "z") });
    fc.assert(
      fc.property(fc.constantFrom(...entryKinds), someone, someone, someone, (kind, asks, decides, owns) => {
        const entry = anEntry({ kind, journal: [step("proposed", person(asks.personId, asks.home), "k")] });
        const by = person(decides.personId, decides.home);
        const decision = decideEntry(entry, command("approve", by), person(owns.personId, owns.home));
        const isApart =
          asks.personId !== decides.personId &&
          asks.home !== decides.home &&
          owns.personId !== decides.personId &&
          owns.home !== decides.home;
        expect(decision.ok).toBe(isApart);
      }),
    );
  });
});

describe("Taking hours back", () => {
  const hours = anEntry({ kind: "backfill", points: 0, minutes: 120, state: "approved" });
  const back = { personId: "zhang", points: 0, minutes: -120 };
  it.each([
    ["whole", hours, back, true],
    ["in part", hours, { ...back, minutes: -60 }, false],
    ["with points", hours, { ...back, points: -5 }, false],
    ["of somebody else", hours, { ...back, personId: "chen" }, false],
    ["once more", { ...hours, undoneByEntryId: "e2" }, back, false],
    ["before they were approved", { ...hours, state: "proposed" as const }, back, false],
    ["of a grant", { ...hours, kind: "grant" as const }, back, false],
    ["of nothing", null, back, false],
  ] as const)("%s", (_what, before, wish, expected) => {
    expect(mayUndo(before, wish)).toBe(expected);
  });
});

describe("A month's entries", () => {
  it("count what is taken like what is given, for the asker and four times as many for who approves", () => {
    const budget = [20, -30, 50].reduce((sum, points) => spent(sum, { points, minutes: 60 }), emptyBudget);
    expect(budget).toEqual({ points: 100, minutes: 180 });
    expect(isOverAsked({ points: 300, minutes: 6_000 }, entryLimits)).toBe(false);
    expect(isOverAsked({ points: 301, minutes: 0 }, entryLimits)).toBe(true);
    expect(isOverAsked({ points: 0, minutes: 6_001 }, entryLimits)).toBe(true);
    expect(isOverApproved({ points: 1_200, minutes: 24_000 }, entryLimits)).toBe(false);
    expect(isOverApproved({ points: 1_201, minutes: 0 }, entryLimits)).toBe(true);
    expect(isOverApproved({ points: 0, minutes: 24_001 }, entryLimits)).toBe(true);
  });

  it("end at midnight in Shanghai", () => {
    expect(monthOf(Date.parse("2026-11-30T23:59:59+08:00"))).toBe("2026-11");
    expect(monthOf(Date.parse("2026-12-01T00:00:00+08:00"))).toBe("2026-12");
  });
});

describe("A request to correct", () => {
  it("goes back to waiting when its entry fails, and ends for good otherwise", () => {
    const table = Object.fromEntries(
      requestStates.map((state) => [state, requestEvents.map((event) => requestAfter(state, event))]),
    );
    expect(table).toEqual({
      waiting: [null, "proposed", null, null, "refused"],
      proposed: [null, null, "waiting", "corrected", null],
      corrected: [null, null, null, null, null],
      refused: [null, null, null, null, null],
    });
    expect(requestStates.filter(isOpenRequest)).toEqual(["waiting", "proposed"]);
  });
});

it.each([
  [20, 0, "加 20 分"],
  [0, 120, "加 2 小时"],
  [0, 90, "加 1 小时 30 分钟"],
  [-20, -30, "减 20 分，减 30 分钟"],
])("%d points and %d minutes are said as %s", (points, minutes, words) => {
  expect(sayAmounts({ points, minutes })).toBe(words);
});
