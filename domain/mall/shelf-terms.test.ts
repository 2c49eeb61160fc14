import { aisles } from "./aisle";
import { bookingRefusal } from "./book-span";
import { emptyBookingDay, isDayAhead, stepsOfDay } from "./booking";
import {
  arrangeSeats,
  classLookAtMs,
  joinWaiting,
  leaveWaiting,
  seatKeptMs,
  waitersMax,
  withoutWaiter,
} from "./class-seats";
import { countRedeemed } from "./count-redeemed";
import { emptyHouseholdCount, householdCountIdOf, countForHousehold } from "./household-count";
import { limitPeriods } from "./limit-period";
import { anOffering } from "./mall-builders";
import { moveStock } from "./move-stock";
import { quietShelf, usualTerms } from "./offering";
import { changesOf, wishFields } from "./offering-wish";
import { court, noon, span } from "./redeem-builders";
import { alreadyRedeemed } from "./redeem-refusal";
import { reservePiece, returnPiece } from "./reserve-piece";
import { isDay, periodRange } from "./settlement-period";
import { sayWeekHours, stretchesAt, type Weekday } from "./week-hours";
import { emptyAccount } from "../points/account";

const dayMs = 86_400_000;

describe("An offering by usual terms", () => {
  it("has no limits, no class, no booking, and nothing going on around it", () => {
    expect(usualTerms).toStrictEqual({
      perHouseholdLimit: 0,
      limitPeriod: "ever",
      minStars: 0,
      validUntilMs: null,
      pictures: [],
      photos: [],
      session: null,
      booking: null,
      cancelHours: 2,
    });
    expect(quietShelf).toStrictEqual({
      reservations: {},
      openReservations: 0,
      waiting: [],
      waitingCount: 0,
      kept: {},
      classNews: [],
      newsCount: 0,
    });
    expect([...aisles, ...limitPeriods]).toEqual(["goods", "service", "training", "venue", "ever", "month", "year"]);
  });

  it("is written by these fields and no others, each recorded from nothing", () => {
    const wish = { ...anOffering({ offeringId: "rice", title: "大米" }) };
    expect(changesOf(null, wish).map((line) => line.split(":")[0])).toEqual(
      wishFields.filter((field) => wish[field] !== null),
    );
    expect(wishFields).toHaveLength(15);
    expect(changesOf(null, wish)).toContain('title: null → "大米"');
  });

  it("says which stock does not allow what", () => {
    const empty = anOffering({ offeringId: "rice" });
    const reservation = { reservationId: "d", personId: "wang", atMs: 0 };
    expect(() => moveStock(empty, "takeBack")).toThrow("Stock of rice does not allow to takeBack one");
    expect(() => reservePiece(empty, "r", reservation)).toThrow(
      "Stock of rice does not allow to reserve or return one",
    );
    const odd = { ...empty, reservations: { r: reservation }, openReservations: 1 };
    expect(() => returnPiece(odd, "r")).toThrow("Stock of rice");
  });
});

describe("Counts of what was had", () => {
  it("begin with nothing, and go back to nothing", () => {
    expect(householdCountIdOf("h1", "rice")).toBe("h1:rice");
    expect(emptyHouseholdCount("h1:rice")).toStrictEqual({
      householdCountId: "h1:rice",
      limitKey: "",
      count: 0,
      version: 0,
    });
    const none = countForHousehold({ ...emptyHouseholdCount("h1:rice"), limitKey: "rice" }, "rice", -1);
    expect(none).toMatchObject({ count: 0, version: 1 });
    const had = countRedeemed(countRedeemed(emptyAccount("wang"), "rice", "rice", 1), "rice", "rice", 1);
    expect(had.redeemedByOffering).toStrictEqual({ rice: 2 });
    expect(countRedeemed(had, "rice", "rice", -1).redeemedByOffering).toStrictEqual({ rice: 1 });
    expect(countRedeemed(emptyAccount("wang"), "rice", "rice", -1).redeemedByOffering).toStrictEqual({});
  });

  it("forget another period of the same thing when more is had, and not when it is given back", () => {
    const account = { ...emptyAccount("wang"), redeemedByOffering: { rice: 1, "rice@2026": 2, "rice-cake@2026": 3 } };
    expect(countRedeemed(account, "rice", "rice@2027", 1).redeemedByOffering).toStrictEqual({
      "rice-cake@2026": 3,
      "rice@2027": 1,
    });
    expect(countRedeemed(account, "rice", "rice@2026", -1).redeemedByOffering).toStrictEqual({
      rice: 1,
      "rice-cake@2026": 3,
      "rice@2026": 1,
    });
    expect(alreadyRedeemed(anOffering({ offeringId: "rice" }), account, noon)).toBe(1);
    expect(alreadyRedeemed(anOffering({ offeringId: "oil" }), account, noon)).toBe(0);
  });
});

describe("Times that can be booked", () => {
  it("are steps of the hours that are open, earliest first, and none where a stretch is too short", () => {
    const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];
    const rule = {
      ...court.booking!,
      hours: [
        { weekdays, fromMinute: 900, untilMinute: 960 },
        { weekdays, fromMinute: 600, untilMinute: 660 },
        { weekdays, fromMinute: 700, untilMinute: 690 },
      ],
    };
    const midnight = noon - 12 * 3_600_000;
    expect(stepsOfDay(rule, noon).map(({ fromMs, untilMs }) => [fromMs - midnight, untilMs - midnight])).toEqual([
      [36_000_000, 39_600_000],
      [54_000_000, 57_600_000],
    ]);
    expect(stretchesAt(rule.hours, noon).map(({ fromMinute }) => fromMinute)).toEqual([600, 700, 900]);
    const ahead = [-1, 0, 6, 7].map((days) => isDayAhead(rule, noon + days * dayMs, noon));
    expect(ahead).toEqual([false, true, true, false]);
  });

  it("are asked for on their own day and thing", () => {
    const day = emptyBookingDay("other", noon);
    expect(() => bookingRefusal(court, { span, day }, noon)).toThrow("is not the day that was asked for");
  });

  it("are said shortest", () => {
    const on = (weekdays: Weekday[]) => sayWeekHours([{ weekdays, fromMinute: 545, untilMinute: 600 }]);
    expect([on([2]), on([2, 3]), on([2, 3, 4]), on([2, 4, 5])]).toEqual([
      "周二 9:05–10:00",
      "周二、三 9:05–10:00",
      "周二至周四 9:05–10:00",
      "周二、四、五 9:05–10:00",
    ]);
    const twice = [
      { weekdays: [1 as const], fromMinute: 840, untilMinute: 900 },
      { weekdays: [1 as const], fromMinute: 540, untilMinute: 600 },
    ];
    expect(sayWeekHours(twice)).toBe("周一 9:00–10:00、14:00–15:00");
  });

  it.each(["x2026-11-22", "2026-11-00", "2026-00", "2026-11-32", "1926-11", "20261-11", "2026-11-2"])(
    "no period: %s",
    (text) => {
      expect(periodRange(text)).toBeNull();
    },
  );

  it("are settled by the day or by the month", () => {
    expect([isDay("2026-11-22"), isDay("2026-11")]).toEqual([true, false]);
    for (const day of ["2026-11-09", "2026-11-10", "2026-11-30", "2026-10-31", "2026-09-01"]) {
      expect(periodRange(day)).not.toBeNull();
    }
  });
});

describe("The news of a class", () => {
  const session = { startsAtMs: noon + 10 * dayMs, endsAtMs: noon + 11 * dayMs, place: "", teacher: "" };
  const full = anOffering({ offeringId: "class", kind: "training", session, received: 2, reserved: 2 });
  const joined = (room: typeof full, personId: string, nowMs = noon) => {
    const answer = joinWaiting(room, personId, nowMs);
    if (!answer.ok) throw new Error(answer.code);
    return answer.room;
  };

  it("are numbered, say who, when and until when, and each comes once", () => {
    const waited = joined(full, "wang", noon);
    const kept = arrangeSeats({ ...waited, available: 1, reserved: 1 }, noon + 1);
    const left = leaveWaiting(kept, "wang", noon + 2);
    expect(left).toMatchObject({ newsCount: 3, kept: {}, available: 1, reserved: 1 });
    expect(left.classNews).toStrictEqual([
      { event: "joinedWaiting", personId: "wang", atMs: noon, untilMs: null, number: 1 },
      { event: "seatKept", personId: "wang", atMs: noon + 1, untilMs: noon + 1 + seatKeptMs, number: 2 },
      { event: "leftWaiting", personId: "wang", atMs: noon + 2, untilMs: null, number: 3 },
    ]);
    const lapsed = arrangeSeats(kept, noon + 1 + seatKeptMs);
    expect(lapsed.classNews.slice(2)).toStrictEqual([
      { event: "seatLapsed", personId: "wang", atMs: noon + 1 + seatKeptMs, untilMs: noon + 1 + seatKeptMs, number: 3 },
    ]);
    const closed = arrangeSeats(waited, session.startsAtMs);
    expect(closed.classNews.slice(1)).toStrictEqual([
      { event: "listClosed", personId: "wang", atMs: session.startsAtMs, untilMs: null, number: 2 },
    ]);
  });

  it("go with whoever deletes herself, and nobody else's", () => {
    const two = joined(joined(full, "wang"), "li");
    const gone = withoutWaiter(two, "wang");
    expect(gone.classNews.map(({ personId }) => personId)).toEqual(["li"]);
    expect(gone.waiting.map(({ personId }) => personId)).toEqual(["li"]);
    expect(gone).toMatchObject({ available: 0, reserved: 2 });
  });

  it("stop the line when seats do not add up", () => {
    expect(() => arrangeSeats({ ...full, reserved: 3 }, noon)).toThrow("the seats of class do not add up");
  });

  it("come when a day is over: a seat is kept for one, fifty may wait", () => {
    expect([seatKeptMs, waitersMax]).toEqual([dayMs, 50]);
    expect(classLookAtMs({ ...joined(full, "wang"), session: null }, noon)).toBe(noon);
  });
});
