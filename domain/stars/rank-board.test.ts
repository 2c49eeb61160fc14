import fc from "fast-check";
import { boardAreasOf } from "./board-areas";
import { periodKeyAt, periodStartMs, quarterAt, quarterBefore, quarterBounds, quarterWords } from "./calendar-period";
import { boardPlacesMax, boardRowsMax, makeBoard, placeOf, rankMeasures, type Ranked } from "./rank-board";
import { givenIn, tallyFromMs, tallyOf } from "./tally";

const at = (text: string): number => Date.parse(`${text}+08:00`);
const one = (personId: string, minutes: number, services = 1): Ranked => ({ personId, minutes, services });

test("equal figures share a place, and the place after them is left out", () => {
  const { rows } = makeBoard([one("c", 60), one("a", 90), one("d", 60, 2), one("e", 30), one("f", 0)], "minutes");
  expect(rows.map(({ personId, place }) => [personId, place])).toEqual([
    ["a", 1],
    ["d", 2],
    ["c", 2],
    ["e", 4],
  ]);
});

const people = fc.uniqueArray(
  fc.record({ personId: fc.stringMatching(/^[a-z]{1,4}$/), minutes: fc.nat(40), services: fc.nat(10) }),
  { selector: ({ personId }) => personId, maxLength: 300 },
);

test("a place is one more than the number of people with more, on the board and behind it", () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...rankMeasures), (all, measure) => {
      const board = makeBoard(all, measure);
      const ahead = (figure: number) => all.filter((other) => other[measure] > figure).length;
      for (const row of board.rows) expect(row.place).toBe(ahead(row[measure]) + 1);
      for (const each of all) {
        expect(placeOf(board, each[measure], measure)).toBe(each[measure] === 0 ? null : ahead(each[measure]) + 1);
      }
      expect(board.rows.length).toBe(Math.min(boardRowsMax, all.filter((each) => each[measure] > 0).length));
    }),
  );
});

test("the order in which people are given does not matter", () => {
  fc.assert(
    fc.property(people, fc.constantFrom(...rankMeasures), (all, measure) => {
      expect(makeBoard([...all].reverse(), measure)).toEqual(makeBoard(all, measure));
    }),
  );
});

test("behind the thousandth place no place is told", () => {
  const crowd = Array.from({ length: 1_200 }, (_none, number) => one(`p${number}`, 2_000 - number));
  const board = makeBoard(crowd, "minutes");
  expect(placeOf(board, 2_000 - 999, "minutes")).toBe(boardPlacesMax);
  expect(placeOf(board, 2_000 - 1_000, "minutes")).toBeNull();
});

test.each([
  ["2026-11-22T23:59:59", "2026-11-16", "2026-11-01"],
  ["2026-11-23T00:00:00", "2026-11-23", "2026-11-01"],
  ["2026-12-01T00:00:00", "2026-11-30", "2026-12-01"],
  ["2027-01-01T08:00:00", "2026-12-28", "2027-01-01"],
])("at %s the week began on %s and the month on %s", (text, week, month) => {
  expect([periodKeyAt("week", at(text)), periodKeyAt("month", at(text))]).toEqual([week, month]);
  expect(periodStartMs("week", at(text))).toBe(at(`${week}T00:00:00`));
  expect(tallyFromMs(at(text))).toBe(Math.min(at(`${week}T00:00:00`), at(`${month}T00:00:00`)));
});

test.each([
  ["2026-01-01T00:00:00", "2026-Q1", "2025-Q4"],
  ["2026-03-31T23:59:59", "2026-Q1", "2025-Q4"],
  ["2026-04-01T00:00:00", "2026-Q2", "2026-Q1"],
  ["2026-12-31T23:59:59", "2026-Q4", "2026-Q3"],
])("%s lies in %s, after %s", (text, quarter, before) => {
  const { fromMs, untilMs } = quarterBounds(quarter);
  expect([quarterAt(at(text)), quarterBefore(quarter)]).toEqual([quarter, before]);
  expect([fromMs <= at(text), at(text) < untilMs, quarterBounds(before).untilMs]).toEqual([true, true, fromMs]);
});

test("a quarter is said with its year", () => expect(quarterWords("2026-Q4")).toBe("2026 年第四季度"));

test("what was taken back counts nowhere, and what was entered afterwards not for the week", () => {
  const now = at("2026-11-22T10:00:00");
  const records = [
    { minutes: 30, atMs: at("2026-11-20T10:00:00") },
    { minutes: 40, atMs: at("2026-11-02T10:00:00") },
    { minutes: 50, atMs: at("2026-11-21T10:00:00"), reversed: true },
    { minutes: 60, atMs: at("2026-11-21T10:00:00"), source: "backfill" },
    { minutes: 70, atMs: at("2026-10-31T10:00:00") },
  ];
  const tally = tallyOf(records, { minutes: 900, services: 9 }, now);
  expect(tally).toEqual({
    week: { key: "2026-11-16", minutes: 30, services: 1 },
    month: { key: "2026-11-01", minutes: 70, services: 2 },
    all: { minutes: 900, services: 9 },
  });
  const nextWeek = at("2026-11-23T10:00:00");
  expect([givenIn(tally, "week", nextWeek), givenIn(tally, "month", nextWeek)]).toEqual([
    { minutes: 0, services: 0 },
    { minutes: 70, services: 2 },
  ]);
});

test.each([
  ["zc.gangshan.houbali.g03.b12", ["building", "community", "street"]],
  ["zc.gangshan.houbali", ["community", "street"]],
  ["zc.gangshan", ["street"]],
  ["zc", []],
  ["", []],
])("whoever lives in %s stands on the boards of her %s", (areaId, scopes) => {
  expect(boardAreasOf(areaId).map(({ scope }) => scope)).toEqual(scopes);
});
