import { quietShelf, usualTerms, type Offering } from "./offering";
import { changesOf, wishRefusal, type OfferingWish } from "./offering-wish";
import type { Aisle } from "./aisle";

const nowMs = Date.parse("2026-11-22T02:00:00Z");
const hourMs = 3_600_000;
const lesson = { startsAtMs: nowMs + 24 * hourMs, endsAtMs: nowMs + 26 * hourMs, place: "活动室", teacher: "陈晓雨" };
const chair = {
  hours: [{ weekdays: [6 as const, 7 as const], fromMinute: 540, untilMinute: 720 }],
  slotMinutes: 30,
  capacity: 1,
  maxSlots: 1,
  daysAhead: 7,
};
const wish: OfferingWish = {
  title: "理发一次",
  picture: "haircut",
  donor: "小芳理发店",
  rules: "请准时",
  perPersonLimit: 1,
  isOnOffer: true,
  ...usualTerms,
};
const before: Offering = {
  ...wish,
  offeringId: "o1",
  shopId: "shop",
  shopName: "爱心超市",
  shopPlace: "一楼",
  areaId: "zc.gangshan.houbali",
  ancestors: ["zc"],
  kind: "service",
  pricePoints: 15,
  version: 1,
  received: 20,
  available: 20,
  reserved: 0,
  issued: 0,
  writtenOff: 0,
  ...quietShelf,
};
const ofClass = { ...before, session: lesson };
const moved = { ...lesson, startsAtMs: lesson.startsAtMs + hourMs };

describe("What a keeper writes of an offering", () => {
  it.each<[string, Aisle, Offering | null, Partial<OfferingWish>, ReturnType<typeof wishRefusal>]>([
    ["a thing with its price goes on the shelf", "service", before, {}, null],
    ["nothing goes on the shelf without a price", "service", { ...before, pricePoints: 0 }, {}, "NO_PRICE"],
    ["what is new waits for its price", "service", null, {}, "NO_PRICE"],
    ["what is new and not yet on the shelf needs none", "service", null, { isOnOffer: false }, null],
    ["only a training has a class", "goods", null, { isOnOffer: false, session: lesson }, "TERMS_OF_OTHER_AISLE"],
    ["goods are not booked by time", "goods", null, { isOnOffer: false, booking: chair }, "TERMS_OF_OTHER_AISLE"],
    ["a service may be booked by time from the beginning", "service", null, { isOnOffer: false, booking: chair }, null],
    ["but not once it had a stock", "service", before, { booking: chair }, "TERMS_FIXED"],
    ["nor stocked once it was booked", "service", { ...before, booking: chair }, {}, "TERMS_FIXED"],
    ["booking times may change", "venue", { ...before, booking: chair }, { booking: { ...chair, capacity: 2 } }, null],
    ["a class keeps being one", "training", ofClass, { session: null }, "TERMS_FIXED"],
    ["its time may change while nobody has a seat", "training", ofClass, { session: moved }, null],
    ["not when somebody has one", "training", { ...ofClass, reserved: 1 }, { session: moved }, "CLASS_HAS_SEATS"],
    ["not when somebody waits", "training", { ...ofClass, waitingCount: 1 }, { session: moved }, "CLASS_HAS_SEATS"],
    ["its teacher may", "training", { ...ofClass, reserved: 1 }, { session: { ...lesson, teacher: "刘" } }, null],
    ["no class lies in the past", "training", ofClass, { session: { ...lesson, startsAtMs: nowMs } }, "TIME_PAST"],
  ])("%s", (_, kind, offering, changed, expected) => {
    expect(wishRefusal(kind, offering, { ...wish, ...changed }, nowMs)).toBe(expected);
  });

  it("is recorded field by field, before and after", () => {
    expect(changesOf(before, wish)).toEqual([]);
    expect(changesOf(before, { ...wish, title: "剪发", minStars: 2 })).toEqual([
      'title: "理发一次" → "剪发"',
      "minStars: 0 → 2",
    ]);
  });
});
