import fc from "fast-check";
import { openSettlement } from "./settlement";
import { dateAt } from "../calendar/calendar-day";
import { periodRange } from "./settlement-period";
import { stockEntryKinds, type StockEntryKind } from "./stock-entry";

const dayMs = 86_400_000;

describe("A period", () => {
  it.each<[string, string, number]>([
    ["2026-11-22", "2026-11-21T16:00:00Z", 1],
    ["2026-11", "2026-10-31T16:00:00Z", 30],
    ["2026-12", "2026-11-30T16:00:00Z", 31],
    ["2024-02", "2024-01-31T16:00:00Z", 29],
  ])("%s begins at midnight of Shanghai, %s, and lasts %i days", (period, from, days) => {
    const fromMs = Date.parse(from);
    expect(periodRange(period)).toEqual({ fromMs, untilMs: fromMs + days * dayMs });
  });

  it.each(["2026-02-30", "2026-13", "26-11-22", "", "2026-11-22x"])("%s is none", (period) => {
    expect(periodRange(period)).toBeNull();
  });

  it("holds exactly the moments of its day", () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2090, 0) }), (atMs) => {
        const range = periodRange(dateAt(atMs));
        expect(range).not.toBeNull();
        expect(atMs).toBeGreaterThanOrEqual(range?.fromMs ?? Infinity);
        expect(atMs).toBeLessThan(range?.untilMs ?? 0);
      }),
    );
  });
});

const entry = (kind: StockEntryKind, pieces: number, points = 0, donor = "惠民粮油", offeringId = "rice") => ({
  kind,
  pieces,
  points,
  donor,
  offeringId,
  offeringTitle: offeringId,
});

describe("A settlement", () => {
  it("counts what was handed over less what was undone, for the thing and for its donor", () => {
    const sheet = openSettlement();
    sheet.add(entry("received", 10));
    sheet.add(entry("fulfilled", 1, 45));
    sheet.add(entry("undone", 1, -45));
    sheet.add(entry("fulfilled", 1, 45));
    sheet.add(entry("fulfilled", 1, 8, "好邻居商店", "soap"));
    sheet.add(entry("cancelled", 1));
    sheet.add(entry("foundLess", 2));
    const { donors, lines, totals } = sheet.close();
    expect(totals).toEqual({
      received: 10,
      fulfilled: 3,
      undone: 1,
      cancelled: 1,
      expired: 0,
      writtenOff: 2,
      points: 53,
    });
    expect(lines).toMatchObject([
      { offeringId: "rice", fulfilled: 2, undone: 1, points: 45 },
      { offeringId: "soap", fulfilled: 1, points: 8 },
    ]);
    expect(donors).toEqual([
      { donor: "惠民粮油", pieces: 1, points: 45 },
      { donor: "好邻居商店", pieces: 1, points: 8 },
    ]);
  });

  it("has a column for every line of the book, and one line for a thing given by two donors", () => {
    const sheet = openSettlement();
    expect(sheet.close()).toStrictEqual({
      lines: [],
      donors: [],
      totals: { received: 0, fulfilled: 0, undone: 0, cancelled: 0, expired: 0, writtenOff: 0, points: 0 },
    });
    for (const kind of stockEntryKinds) sheet.add(entry(kind, 1, 0, "甲"));
    sheet.add({ ...entry("fulfilled", 1, 5, "乙"), offeringTitle: "新米" });
    sheet.add(entry("counted", 7, 0, "丙", "oil"));
    expect(sheet.close()).toStrictEqual({
      lines: [
        {
          offeringId: "rice",
          title: "新米",
          donor: "乙",
          received: 2,
          fulfilled: 2,
          undone: 1,
          cancelled: 1,
          expired: 1,
          writtenOff: 2,
          points: 5,
        },
        {
          offeringId: "oil",
          title: "oil",
          donor: "丙",
          received: 0,
          fulfilled: 0,
          undone: 0,
          cancelled: 0,
          expired: 0,
          writtenOff: 0,
          points: 0,
        },
      ],
      donors: [
        { donor: "甲", pieces: 0, points: 0 },
        { donor: "乙", pieces: 1, points: 5 },
      ],
      totals: { received: 2, fulfilled: 2, undone: 1, cancelled: 1, expired: 1, writtenOff: 2, points: 5 },
    });
  });

  it("adds up to the same for the things, the donors and the whole", () => {
    const one = fc
      .tuple(fc.constantFrom(...stockEntryKinds), fc.nat(9), fc.nat(50), fc.nat(2), fc.nat(3))
      .map(([kind, pieces, points, donor, offering]) => {
        const sign = kind === "fulfilled" ? 1 : kind === "undone" ? -1 : 0;
        return entry(kind, pieces, sign * points, `d${donor}`, `o${offering}`);
      });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 40 }), (entries) => {
        const sheet = openSettlement();
        entries.forEach(sheet.add);
        const { donors, lines, totals } = sheet.close();
        const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
        for (const column of [
          "received",
          "fulfilled",
          "undone",
          "cancelled",
          "expired",
          "writtenOff",
          "points",
        ] as const) {
          expect(sum(lines.map((line) => line[column]))).toBe(totals[column]);
        }
        expect(sum(donors.map(({ points }) => points))).toBe(totals.points);
        expect(sum(donors.map(({ pieces }) => pieces))).toBe(totals.fulfilled - totals.undone);
      }),
    );
  });
});
