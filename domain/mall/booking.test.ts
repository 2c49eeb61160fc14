import fc from "fast-check";
import { bookSpan, bookingRefusal, unbookSpan } from "./book-span";
import {
  bookingDaysAhead,
  bookingIdOf,
  emptyBookingDay,
  freePlaces,
  isBookable,
  stepsOfDay,
  type BookingRule,
  type Span,
} from "./booking";
import { sayWeekHours, type WeekHours, type Weekday } from "./week-hours";

const shanghai = (text: string) => Date.parse(`${text}:00+08:00`);
const HOUR_MS = 3_600_000;
/** A Tuesday. */
const tuesday = (clock: string) => shanghai(`2026-11-24T${clock}`);
const noon = tuesday("12:00");

const court: BookingRule = {
  hours: [
    { weekdays: [2, 6], fromMinute: 9 * 60, untilMinute: 11 * 60 + 30 },
    { weekdays: [2], fromMinute: 14 * 60, untilMinute: 18 * 60 },
  ],
  slotMinutes: 60,
  capacity: 1,
  maxSlots: 2,
  daysAhead: 7,
};
const from = (clock: string, hours = 1): Span => ({
  fromMs: tuesday(clock),
  untilMs: tuesday(clock) + hours * HOUR_MS,
});

describe("The times of a day", () => {
  it("are whole steps within the opening hours; what is left at the end is no step", () => {
    const times = stepsOfDay(court, noon).map(({ fromMs }) => (fromMs - tuesday("00:00")) / HOUR_MS);
    expect(times).toEqual([9, 10, 14, 15, 16, 17]);
    expect(stepsOfDay(court, noon + 24 * HOUR_MS)).toEqual([]);
  });

  it("are offered on the days ahead that are open, today only while a time is left", () => {
    const days = (nowMs: number) =>
      bookingDaysAhead(court, nowMs).map((ms) => (ms - tuesday("00:00")) / (24 * HOUR_MS));
    expect(days(noon)).toEqual([0, 4]);
    expect(days(tuesday("17:00"))).toEqual([4]);
    expect(days(tuesday("00:00") - 1)).toEqual([1 - 1, 4]);
  });

  it.each<[string, Span, boolean]>([
    ["one step", from("14:00"), true],
    ["two in a row", from("14:00", 2), true],
    ["three, where two are allowed", from("14:00", 3), false],
    ["over the noon break", { fromMs: tuesday("10:00"), untilMs: tuesday("15:00") }, false],
    ["half a step later", { fromMs: tuesday("14:30"), untilMs: tuesday("15:30") }, false],
    ["in the past", from("10:00"), false],
    ["at this very moment", { fromMs: noon, untilMs: noon + HOUR_MS }, false],
    ["backwards", { fromMs: tuesday("16:00"), untilMs: tuesday("15:00") }, false],
    ["of no length", { fromMs: tuesday("16:00"), untilMs: tuesday("16:00") }, false],
    ["on Saturday", { fromMs: shanghai("2026-11-28T09:00"), untilMs: shanghai("2026-11-28T10:00") }, true],
    ["a week ahead", { fromMs: shanghai("2026-12-01T09:00"), untilMs: shanghai("2026-12-01T10:00") }, false],
  ])("can be booked for %s: %s", (_, span, expected) => {
    expect(isBookable(court, span, noon)).toBe(expected);
  });
});

describe("Booking", () => {
  const offering = { offeringId: "court", booking: court };
  const day = bookSpan(emptyBookingDay("court", noon), from("15:00", 2), "r1");

  it.each<[string, Span | null, string | null]>([
    ["before another", from("14:00"), null],
    ["over another's beginning", from("14:00", 2), "SLOT_TAKEN"],
    ["inside another", from("16:00"), "SLOT_TAKEN"],
    ["after another", from("17:00"), null],
    ["no time at all", null, "SLOT_NOT_BOOKABLE"],
    ["a time that is none", { fromMs: 1, untilMs: 2 }, "SLOT_NOT_BOOKABLE"],
  ])("%s", (_, span, expected) => {
    expect(bookingRefusal(offering, span === null ? null : { span, day }, noon)).toBe(expected);
  });

  it("asks for no time where none is needed", () => {
    const rice = { offeringId: "rice", booking: null };
    expect(bookingRefusal(rice, null, noon)).toBeNull();
    expect(bookingRefusal(rice, { span: from("14:00"), day }, noon)).toBe("SLOT_NOT_BOOKABLE");
  });

  it("refuses to look at another day than the one asked for", () => {
    const other = emptyBookingDay("court", noon + 24 * HOUR_MS);
    expect(() => bookingRefusal(offering, { span: from("14:00"), day: other }, noon)).toThrow("not the day");
  });

  it("is undone by its own voucher alone", () => {
    expect(unbookSpan(day, "r2").takers).toHaveLength(1);
    expect(unbookSpan(day, "r1")).toMatchObject({ takers: [], version: 2, bookingId: bookingIdOf("court", noon) });
  });

  it("never lets more in at any minute than there is room, whatever is asked in whatever order, even when steps change", () => {
    let booked = 0;
    let refused = 0;
    const wish = fc.record({
      hour: fc.integer({ min: 8, max: 19 }),
      steps: fc.integer({ min: 1, max: 3 }),
      slotMinutes: fc.constantFrom(30, 45, 60, 90),
      cancels: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3 }), fc.array(wish, { maxLength: 40 }), (capacity, wishes) => {
        let state = emptyBookingDay("court", noon);
        wishes.forEach(({ hour, steps, slotMinutes, cancels }, at) => {
          const fromMs = tuesday("00:00") + hour * HOUR_MS;
          const span = { fromMs, untilMs: fromMs + steps * slotMinutes * 60_000 };
          const rule = { ...court, capacity, slotMinutes, maxSlots: 3 };
          const code = bookingRefusal({ offeringId: "court", booking: rule }, { span, day: state }, tuesday("08:00"));
          if (code === null) {
            state = bookSpan(state, span, `r${at}`);
            booked += 1;
          } else refused += 1;
          if (cancels) state = unbookSpan(state, `r${at - 2}`);
        });
        // Counted minute by minute, not by the rule under test.
        for (let minute = 8 * 60; minute < 22 * 60; minute += 15) {
          const atMs = tuesday("00:00") + minute * 60_000;
          const inside = state.takers.filter(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs);
          expect(inside.length).toBeLessThanOrEqual(capacity);
        }
      }),
      { numRuns: 300 },
    );
    expect(Math.min(booked, refused)).toBeGreaterThan(100);
  });

  it("counts free places by the fullest moment of the span", () => {
    const takers = [from("14:00"), from("15:00"), from("15:00")];
    expect(freePlaces(3, takers, from("14:00"))).toBe(2);
    expect(freePlaces(3, takers, from("14:00", 2))).toBe(1);
    expect(freePlaces(1, takers, from("15:00"))).toBe(0);
    expect(freePlaces(3, takers, from("16:00"))).toBe(3);
  });
});

describe("Opening hours in words", () => {
  const open = (weekdays: Weekday[], fromMinute: number, untilMinute: number) => ({
    weekdays,
    fromMinute,
    untilMinute,
  });
  it.each<[WeekHours, string]>([
    [[], ""],
    [[open([1, 2, 3, 4, 5, 6, 7], 540, 1020)], "每天 9:00–17:00"],
    [[open([1, 2, 3, 4, 5], 540, 690), open([1, 2, 3, 4, 5], 840, 1020)], "周一至周五 9:00–11:30、14:00–17:00"],
    [[open([6, 7], 605, 1440)], "周六、日 10:05–24:00"],
    [[open([1, 3], 540, 600), open([5, 6, 7], 480, 540)], "周一、三 9:00–10:00，周五至周日 8:00–9:00"],
  ])("%j", (hours, said) => {
    expect(sayWeekHours(hours)).toBe(said);
  });
});
