import { endOfDayMs } from "../calendar/shanghai-day";
import { decideCancel, decideExpire, decideFulfil, type ClosingQuestion } from "./decide-closing";
import { decideRedeem } from "./decide-redeem";
import { emptyHouseholdCount } from "./household-count";
import { asked, court, day, dayMs, hashOf, hourMs, keeper, noon, redeemed, rice, span } from "./redeem-builders";
import { isPieceOf, reservationStaleMs } from "./reservation";
import { cancelUntilMs, voucherExpiresAtMs } from "./voucher-expiry";

const redeemedEntry = {
  version: 1,
  event: "redeemed",
  status: "waiting",
  atMs: noon,
  byPersonId: "wang",
  role: "resident",
  key: "key-1",
  bodyHash: "body-1",
  reason: null,
};

const paper = {
  redemptionId: "r1",
  personId: "wang",
  personName: "王志明",
  offeringId: "rice",
  offeringTitle: "大米 5 千克",
  kind: "goods",
  appointment: null,
  bookingId: null,
  reservationId: "d1",
  cancelUntilMs: endOfDayMs(noon) + 7 * dayMs,
  limitKey: "rice",
  householdCountId: null,
  picture: "rice",
  pricePoints: 30,
  shopId: "shop-of-rice",
  shopName: "后八里爱心超市",
  shopPlace: "3 号楼东侧",
  code: "00420042",
  createdAtMs: noon,
  expiresAtMs: endOfDayMs(noon) + 7 * dayMs,
  status: "waiting",
  closedAtMs: null,
  version: 1,
  journal: [redeemedEntry],
};

describe("A voucher", () => {
  it("keeps everything as it was when it was made", () => {
    const answer = redeemed();
    expect(answer.redemption).toStrictEqual(paper);
    expect([answer.household, answer.day]).toEqual([null, null]);
  });

  it("for a time says when and where, until when it can be given back, and stands in its day", () => {
    const answer = redeemed({ offering: court, wanted: { span, day } });
    expect(answer.redemption).toMatchObject({
      appointment: { ...span, place: "3 号楼东侧" },
      bookingId: day.bookingId,
      expiresAtMs: endOfDayMs(noon),
      cancelUntilMs: noon + hourMs,
    });
    expect(answer.day).toStrictEqual({ ...day, takers: [{ ...span, redemptionId: "r1" }], version: 1 });
  });

  it("for a class says where the class is", () => {
    const session = { startsAtMs: noon + dayMs, endsAtMs: noon + dayMs + hourMs, place: "二楼教室", teacher: "陈" };
    expect(redeemed({ offering: { ...rice, kind: "training", session } }).redemption.appointment).toStrictEqual({
      fromMs: session.startsAtMs,
      untilMs: session.endsAtMs,
      place: "二楼教室",
    });
  });

  it("counts for the household where the offering limits households", () => {
    const household = emptyHouseholdCount("h1:rice");
    const answer = redeemed({ household });
    expect(answer.redemption.householdCountId).toBe("h1:rice");
    expect(answer.household).toStrictEqual({ ...household, limitKey: "rice", count: 1, version: 1 });
  });

  it("is not made for a time others have", () => {
    const taken = { ...day, takers: [{ ...span, redemptionId: "r0" }] };
    expect(decideRedeem(asked({ offering: court, wanted: { span, day: taken } }))).toEqual({
      ok: false,
      code: "SLOT_TAKEN",
    });
  });
});

describe("A voucher that comes to its end", () => {
  const question = (more: Partial<ClosingQuestion> = {}): ClosingQuestion => {
    const { account, redemption } = redeemed();
    return {
      redemption,
      offering: rice,
      account,
      household: null,
      day: null,
      actor: keeper,
      nowMs: noon + 1,
      hashOf,
      ...more,
    };
  };
  const shop = { shopIds: ["shop-of-rice", "shop-of-court"] };
  const step = (event: string, atMs: number) => ({
    version: 2,
    event,
    status: event,
    atMs,
    byPersonId: "zhao",
    role: "keeper",
    key: "key-2",
    bodyHash: "body-2",
    reason: null,
  });

  it.each([
    ["fulfilled", noon + 1, (one: ClosingQuestion) => decideFulfil({ ...one, ...shop })],
    ["cancelled", noon + 1, decideCancel],
    ["expired", paper.expiresAtMs, decideExpire],
  ] as const)("%s is written down with who and when", (status, atMs, decide) => {
    const answer = decide(question({ nowMs: atMs }));
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.redemption).toStrictEqual({
      ...paper,
      status,
      closedAtMs: atMs,
      version: 2,
      journal: [redeemedEntry, step(status, atMs)],
    });
    expect(answer.transfer).toMatchObject({
      atMs,
      byPersonId: "zhao",
      title: expect.stringContaining("大米") as string,
    });
  });

  it("gives back what the household and the day had, unless it was used", () => {
    const household = { householdCountId: "h1:court", limitKey: "court", count: 2, version: 5 };
    const booked = redeemed({ offering: court, wanted: { span, day }, household });
    const one = question({
      redemption: booked.redemption,
      account: booked.account,
      offering: court,
      household,
      day: booked.day,
    });
    const back = { household: { ...household, count: 1, version: 6 }, day: { ...day, takers: [], version: 2 } };
    expect(decideCancel(one)).toMatchObject({ ok: true, ...back });
    expect(decideExpire({ ...one, nowMs: booked.redemption.expiresAtMs })).toMatchObject({ ok: true, ...back });
    const used = decideFulfil({ ...one, ...shop });
    expect(used).toMatchObject({ ok: true, household: null, day: null, offering: court });
    expect(decideCancel({ ...one, household: null, day: null })).toMatchObject({
      ok: true,
      household: null,
      day: null,
    });
  });

  it("for a time can be given back until some hours before, and no later", () => {
    const booked = redeemed({ offering: court, wanted: { span, day } });
    const one = question({ redemption: booked.redemption, account: booked.account, offering: court, day: booked.day });
    expect(decideCancel({ ...one, nowMs: noon + hourMs - 1 }).ok).toBe(true);
    expect(decideCancel({ ...one, nowMs: noon + hourMs })).toEqual({ ok: false, code: "CANCEL_TOO_LATE" });
  });

  it("without a time can be given back even after it expired, before the clock comes", () => {
    expect(decideCancel(question({ nowMs: paper.expiresAtMs + 1 })).ok).toBe(true);
  });

  it("gives a seat that comes back to the next who waits", () => {
    const session = { startsAtMs: noon + 9 * dayMs, endsAtMs: noon + 9 * dayMs + hourMs, place: "", teacher: "" };
    const room = {
      ...rice,
      kind: "training" as const,
      session,
      waiting: [{ personId: "li", joinedAtMs: 0 }],
      waitingCount: 1,
    };
    const full = { ...room, available: 0, reserved: 10 };
    const { account, redemption } = redeemed({ offering: room });
    const answer = decideCancel(question({ offering: full, redemption, account }));
    expect(answer).toMatchObject({
      ok: true,
      offering: { available: 0, reserved: 10, kept: { li: {} }, waitingCount: 0 },
    });
  });

  it("is nobody else's and no other state's to end", () => {
    expect(decideFulfil({ ...question(), shopIds: ["shop-of-court"] })).toEqual({ ok: false, code: "VOUCHER_UNKNOWN" });
  });
});

describe("A reservation's piece", () => {
  const reservation = { reservationId: "d1", personId: "wang", atMs: noon };

  it("is the voucher's own, or surplus", () => {
    expect(isPieceOf({ reservationId: "d1" }, reservation)).toBe(true);
    expect(isPieceOf({ reservationId: "d2" }, reservation)).toBe(false);
    expect(isPieceOf({ reservationId: null }, reservation)).toBe(false);
    expect(isPieceOf(null, reservation)).toBe(false);
  });

  it("is looked at after two minutes", () => expect(reservationStaleMs).toBe(120_000));
});

describe("A voucher's time", () => {
  it("ends with the day of its appointment, whose last moment is still that day", () => {
    expect(voucherExpiresAtMs(noon, span)).toBe(endOfDayMs(noon));
    const midnight = endOfDayMs(noon);
    expect(voucherExpiresAtMs(noon, { fromMs: midnight - hourMs, untilMs: midnight })).toBe(midnight);
  });

  it("to be given back ends with it, or hours before its appointment", () => {
    expect(cancelUntilMs(7, null, 2)).toBe(7);
    expect(cancelUntilMs(7, span, 2)).toBe(span.fromMs - 2 * hourMs);
  });
});
