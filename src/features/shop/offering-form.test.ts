import { formOf, newForm, wishOf, type OfferingForm, type Written } from "./offering-form";

const usual: Written = {
  shopId: "shop",
  kind: "goods",
  title: "面粉",
  picture: "rice",
  pictures: [],
  photos: [],
  donor: "惠民粮油",
  rules: "凭券领取",
  perPersonLimit: 1,
  perHouseholdLimit: 2,
  limitPeriod: "month",
  minStars: 2,
  validUntilMs: Date.parse("2026-12-31T16:00:00Z"),
  session: null,
  booking: null,
  cancelHours: 2,
  isOnOffer: true,
  pricePoints: 30,
  editVersion: 3,
  canPrice: false,
};
const lesson = {
  startsAtMs: Date.parse("2026-12-01T01:00:00Z"),
  endsAtMs: Date.parse("2026-12-01T02:30:00Z"),
  place: "活动室",
  teacher: "陈晓雨",
};
const court = {
  hours: [{ weekdays: [6 as const, 7 as const], fromMinute: 540, untilMinute: 720 }],
  slotMinutes: 30,
  capacity: 1,
  maxSlots: 2,
  daysAhead: 7,
};

describe("The form of an offering", () => {
  it.each<[string, Written]>([
    ["goods with all their limits", usual],
    ["a class", { ...usual, kind: "training", session: lesson }],
    ["a court booked by time", { ...usual, kind: "venue", booking: court, validUntilMs: null }],
  ])("gives back what was written: %s", (_, written) => {
    const { canPrice, editVersion, kind, photos, pricePoints, shopId, ...wish } = written;
    expect(wishOf(formOf(written))).toEqual({ ok: true, value: wish });
    expect([canPrice, editVersion, kind, photos, pricePoints, shopId]).toHaveLength(6);
  });

  it.each<[string, Partial<OfferingForm>, RegExp]>([
    ["without a name", { title: " " }, /什么东西/],
    ["without a donor", { donor: "" }, /谁给的/],
    ["without a rule", { rules: "" }, /怎么领/],
    ["with a limit in words", { perPersonLimit: "两件" }, /写数字/],
    ["with a day that no calendar has", { validUntil: "20260231" }, /截止日期/],
    ["of a class without a day", { isClass: true }, /上课日期/],
    ["of a class that ends before it begins", { isClass: true, classDay: "20261201", classUntil: "8:00" }, /上课时间/],
    ["of a class without a teacher", { isClass: true, classDay: "20261201", classPlace: "活动室" }, /谁来教/],
    ["booked in steps of a minute", { isBooked: true, slotMinutes: "1" }, /10 到 480/],
    ["booked for nobody", { isBooked: true, capacity: "0" }, /同时几人/],
  ])("%s says what is missing", (_, changed, why) => {
    const wish = wishOf({ ...formOf(usual), ...changed });
    expect(wish).toMatchObject({ ok: false, why: expect.stringMatching(why) as string });
  });

  it("of a new thing is off the shelf until it has a price", () => {
    const wish = wishOf({ ...newForm("goods"), title: "面粉", donor: "惠民粮油" });
    expect(wish).toMatchObject({ ok: true, value: { isOnOffer: false, booking: null, session: null } });
  });
});
