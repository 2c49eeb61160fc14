import { stepsOfDay, type BookingRule } from "../domain/mall/booking";
import { newKey } from "../tests/harness/test-cloud";
import { startTestMall, type TestMall } from "../tests/harness/test-mall";
import { keyedId } from "./api/body-hash";

// On a busy machine a crowd takes its time.
jest.setTimeout(90_000);

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const court = {
  hours: [{ weekdays: [1, 2, 3, 4, 5, 6, 7], fromMinute: 9 * 60, untilMinute: 18 * 60 }],
  slotMinutes: 60,
  capacity: 1,
  maxSlots: 2,
  daysAhead: 7,
} satisfies BookingRule;
const booked = { stock: 0, pricePoints: 10, cancelHours: 2 };

let mall: TestMall;
const everyone = ["zhang", "chen", "li", "wang", "ma"];

beforeAll(async () => {
  mall = await startTestMall();
  await mall.award(everyone, 500);
  await mall.stock({ offeringId: "court", kind: "venue", title: "羽毛球场", booking: court, ...booked });
  const chairs = { ...court, slotMinutes: 30, capacity: 2, maxSlots: 1 };
  await mall.stock({
    offeringId: "barber",
    kind: "service",
    title: "理发",
    booking: chairs,
    ...booked,
    cancelHours: 0,
  });
});
afterAll(() => mall.close());
afterEach(async () => {
  expect(await mall.faults()).toEqual([]);
});

const nowMs = () => mall.cloud.clock.nowMs();
const codes = (replies: readonly { ok: boolean; code?: string }[]) =>
  replies.map((reply) => (reply.ok ? "ok" : reply.code)).sort();
const redeem = (who: string, offeringId: string, appointment?: { fromMs: number; untilMs: number }, key = newKey()) =>
  mall.call(who, "mall.redeem", { offeringId, ...(appointment === undefined ? {} : { appointment }), key });
const cancel = (who: string, redemptionId: string) =>
  mall.call(who, "mall.cancelRedemption", { redemptionId, key: newKey() });
const redemptionOf = (reply: Awaited<ReturnType<typeof redeem>>): string => {
  if (!reply.ok) throw new Error(reply.code);
  return reply.value.redemptionId;
};

describe("A time that is booked", () => {
  /** The steps of a day ahead, each test on a day of its own. */
  const steps = (rule: BookingRule, daysAhead: number) => stepsOfDay(rule, nowMs() + daysAhead * DAY_MS);
  const step = (at: number, daysAhead: number, rule = court) => {
    const span = steps(rule, daysAhead)[at];
    if (span === undefined) throw new Error(`no step ${at}`);
    return span;
  };
  const freeAt = async (offeringId: string, dayMs: number) =>
    (await mall.succeed("ma", "mall.listSlots", { offeringId, dayMs })).slots.map(({ freePlaces }) => freePlaces);

  it("is one person's, however many ask for it at once, and again when the same tap comes twice", async () => {
    const span = step(0, 1);
    const keys = everyone.map(() => newKey());
    const all = () => Promise.all(everyone.map((who, at) => redeem(who, "court", span, keys[at])));
    const replies = await all();
    expect(codes(replies)).toEqual(["SLOT_TAKEN", "SLOT_TAKEN", "SLOT_TAKEN", "SLOT_TAKEN", "ok"]);
    expect((await all()).map((reply) => (reply.ok ? reply.value : reply.code))).toEqual(
      replies.map((reply) => (reply.ok ? reply.value : reply.code)),
    );
    expect((await freeAt("court", span.fromMs)).slice(0, 3)).toEqual([0, 1, 1]);
  });

  it("never overlaps another, though both cover different steps", async () => {
    const [one, two, three] = [step(0, 2), step(1, 2), step(2, 2)];
    const replies = await Promise.all([
      redeem("zhang", "court", { fromMs: one.fromMs, untilMs: two.untilMs }),
      redeem("chen", "court", { fromMs: two.fromMs, untilMs: three.untilMs }),
    ]);
    expect(codes(replies)).toEqual(["SLOT_TAKEN", "ok"]);
  });

  it("has room for as many as there are chairs, without a spurious loser", async () => {
    const rule = { ...court, slotMinutes: 30, capacity: 2, maxSlots: 1 };
    const replies = await Promise.all(everyone.map((who) => redeem(who, "barber", step(3, 1, rule))));
    expect(codes(replies)).toEqual(["SLOT_TAKEN", "SLOT_TAKEN", "SLOT_TAKEN", "ok", "ok"]);
  });

  it.each<[string, string, { fromMs: number; untilMs: number } | undefined]>([
    ["without a time", "court", undefined],
    ["at a time that has passed", "court", { fromMs: 0, untilMs: HOUR_MS }],
    ["off the steps", "court", { fromMs: 4_100_000_000_000, untilMs: 4_100_003_600_000 }],
    ["with a time for what needs none", "salt", { fromMs: 4_100_000_000_000, untilMs: 4_100_003_600_000 }],
  ])("is refused %s, and nothing is taken", async (_, offeringId, span) => {
    const before = await mall.account("li");
    expect(await redeem("li", offeringId, span)).toMatchObject({ ok: false, code: "SLOT_NOT_BOOKABLE" });
    expect(await mall.account("li")).toEqual(before);
  });

  it("comes back with the points when it is cancelled in time, and somebody else takes it", async () => {
    const before = (await mall.account("li")).available;
    const redemptionId = redemptionOf(await redeem("li", "court", step(4, 3)));
    const voucher = await mall.succeed("li", "mall.showVoucher", { redemptionId });
    expect(voucher).toMatchObject({ appointment: step(4, 3), canCancel: true, kind: "venue" });
    expect(voucher.cancelUntilMs).toBe(step(4, 3).fromMs - 2 * HOUR_MS);
    expect(await cancel("li", redemptionId)).toMatchObject({ ok: true, value: { balanceAfter: before } });
    expect(await redeem("ma", "court", step(4, 3))).toMatchObject({ ok: true });
  });

  it("is given back or handed over, never both", async () => {
    const redemptionId = redemptionOf(await redeem("li", "court", step(5, 3)));
    const fulfil = mall.call("zhou", "mall.fulfil", { redemptionId, key: newKey() });
    const [handed, returned] = await Promise.all([fulfil, cancel("li", redemptionId)]);
    expect([handed.ok, returned.ok].filter(Boolean)).toHaveLength(1);
  });

  it("stays booked while its price is asked of somebody who cannot pay", async () => {
    expect(await redeem("sun", "court", step(6, 3))).toMatchObject({ ok: false, code: "NOT_ENOUGH_POINTS" });
    expect(await redeem("ma", "court", step(6, 3))).toMatchObject({ ok: true });
  });

  it("takes nine round trips, and none that the database refuses", () => {
    expect(Math.max(...mall.roundTrips("mall.redeem", 1))).toBeLessThanOrEqual(9);
  });

  it("cannot be cancelled shortly before; unused, it expires at the end of its day and the points return", async () => {
    const span = step(2, 4);
    const before = (await mall.account("wang")).available;
    const redemptionId = redemptionOf(await redeem("wang", "court", span));
    mall.cloud.clock.set(span.fromMs - HOUR_MS);
    expect(await cancel("wang", redemptionId)).toMatchObject({ ok: false, code: "CANCEL_TOO_LATE" });
    expect(await mall.succeed("wang", "mall.showVoucher", { redemptionId })).toMatchObject({ canCancel: false });
    mall.cloud.clock.set(span.untilMs + 13 * HOUR_MS);
    await mall.tick();
    expect((await mall.redemptions()).find((one) => one.redemptionId === redemptionId)?.status).toBe("expired");
    expect((await mall.account("wang")).available).toBe(before);
  });
});

describe("A full class", () => {
  const startClass = async (offeringId: string, stock = 1) => {
    const session = { startsAtMs: nowMs() + 5 * DAY_MS, endsAtMs: nowMs() + 5 * DAY_MS + HOUR_MS };
    await mall.stock({
      ...{ offeringId, kind: "training", title: "智能手机班", pricePoints: 5, stock, perPersonLimit: 1 },
      session: { ...session, place: "二楼教室", teacher: "陈老师" },
    });
  };
  const join = (who: string, offeringId: string) =>
    mall.call(who, "mall.joinClassWaiting", { offeringId, key: newKey() });
  const show = (who: string, offeringId: string) => mall.succeed(who, "mall.showOffering", { offeringId });
  const inboxOf = async (who: string) => (await mall.succeed(who, "inbox.list", {})).messages.map(({ title }) => title);

  it("keeps the seat that comes free for the first in the list, tells her, and nobody else gets it", async () => {
    await startClass("class-a");
    const redemptionId = redemptionOf(await redeem("zhang", "class-a"));
    expect(await join("chen", "class-a")).toMatchObject({ ok: true, value: { place: 1 } });
    expect(await join("li", "class-a")).toMatchObject({ ok: true, value: { place: 2 } });
    expect(await join("chen", "class-a")).toMatchObject({ ok: true, value: { place: 1 } });
    expect(await show("li", "class-a")).toMatchObject({ waitingPlace: 2, canWait: false, whyNot: "SOLD_OUT" });
    expect(await cancel("zhang", redemptionId)).toMatchObject({ ok: true });
    const replies = await Promise.all([redeem("ma", "class-a"), redeem("li", "class-a"), redeem("wang", "class-a")]);
    expect(codes(replies)).toEqual(["SOLD_OUT", "SOLD_OUT", "SOLD_OUT"]);
    await mall.tick();
    expect(await inboxOf("chen")).toContain("有座位了");
    expect((await show("chen", "class-a")).seatKeptUntilMs).toBeGreaterThan(nowMs() + 23 * HOUR_MS);
    expect(await redeem("chen", "class-a")).toMatchObject({ ok: true });
    expect(await show("li", "class-a")).toMatchObject({ waitingPlace: 1, waitingCount: 1, available: 0 });
  });

  it("gives a kept seat to one of two taps, and passes one nobody took on to the next", async () => {
    await startClass("class-b");
    const redemptionId = redemptionOf(await redeem("zhang", "class-b"));
    for (const who of ["chen", "li"]) await join(who, "class-b");
    await cancel("zhang", redemptionId);
    mall.cloud.clock.set(nowMs() + 25 * HOUR_MS);
    expect(codes([await redeem("chen", "class-b")])).toEqual(["SOLD_OUT"]);
    await mall.tick();
    expect(await inboxOf("chen")).toContain("座位没留住");
    const replies = await Promise.all([redeem("li", "class-b"), redeem("li", "class-b")]);
    expect(codes(replies).filter((code) => code === "ok")).toHaveLength(1);
    expect(await mall.offering("class-b")).toMatchObject({ available: 0, reserved: 1, kept: {}, waitingCount: 0 });
  });

  it("is not waited for while there is a seat, nor by who has hers, and can be left again", async () => {
    await startClass("class-c", 2);
    expect(await join("ma", "class-c")).toMatchObject({ code: "SEAT_FREE" });
    for (const who of ["zhang", "ma"]) expect(await redeem(who, "class-c")).toMatchObject({ ok: true });
    expect(await join("ma", "class-c")).toMatchObject({ code: "LIMIT_REACHED" });
    expect(await join("wang", "class-c")).toMatchObject({ ok: true });
    expect(await mall.call("wang", "mall.leaveClassWaiting", { offeringId: "class-c", key: newKey() })).toMatchObject({
      ok: true,
    });
    expect(await show("wang", "class-c")).toMatchObject({ waitingPlace: null, waitingCount: 0, canWait: true });
    expect(await join("wang", "rice")).toMatchObject({ code: "NOT_ON_OFFER" });
  });

  it("is no longer waited for by somebody who deleted herself", async () => {
    await startClass("class-e", 0);
    const leaver = (await mall.neighbours(7)).at(-1) ?? "";
    expect(await join(leaver, "class-e")).toMatchObject({ ok: true });
    await mall.succeed(leaver, "people.deleteMe", { givesUpPoints: 0, key: newKey() });
    await mall.tick();
    expect(await mall.offering("class-e")).toMatchObject({ waiting: [], waitingCount: 0, classNews: [] });
  });

  it("counts everybody who joins at once, each once", async () => {
    await startClass("class-d", 0);
    const places = await Promise.all(everyone.map((who) => join(who, "class-d")));
    const told = places.map((reply) => (reply.ok ? reply.value.place : 0));
    expect(Math.min(...told)).toBe(1);
    expect((await mall.offering("class-d")).waiting.map(({ personId }) => personId).sort()).toEqual(
      everyone.map((who) => `p-${who}`).sort(),
    );
  });
});

describe("Limits", () => {
  it("of a household hold when two of one door redeem at once, and begin anew with the next month", async () => {
    await mall.stock({ offeringId: "flour", pricePoints: 1, stock: 50, perHouseholdLimit: 2, limitPeriod: "month" });
    const family = await mall.neighbours(6);
    await mall.award(family, 20);
    const replies = await Promise.all(family.map((who) => redeem(who, "flour")));
    expect(codes(replies)).toEqual([...Array<string>(4).fill("HOUSEHOLD_LIMIT_REACHED"), "ok", "ok"]);
    expect(await mall.offering("flour")).toMatchObject({ available: 48, reserved: 2, openReservations: 0 });
    const winner = family[replies.findIndex(({ ok }) => ok)] ?? "";
    await cancel(winner, redemptionOf(replies.find(({ ok }) => ok) ?? replies[0]!));
    expect(await redeem("n6", "flour")).toMatchObject({ ok: true });
    expect(Math.max(...mall.roundTrips("mall.redeem", 1))).toBeLessThanOrEqual(11);
    mall.cloud.clock.set(nowMs() + 32 * DAY_MS);
    expect(await redeem("n5", "flour")).toMatchObject({ ok: true });
  });

  it("of stars, of time and of a frozen account are said as what they are", async () => {
    await mall.stock({ offeringId: "medal", pricePoints: 1, minStars: 3 });
    await mall.stock({ offeringId: "mooncake", pricePoints: 1, validUntilMs: nowMs() - 1 });
    expect(await redeem("zhang", "medal")).toMatchObject({ code: "STARS_TOO_LOW" });
    expect(await redeem("zhang", "mooncake")).toMatchObject({ code: "NOT_ON_OFFER" });
    const shelf = await mall.succeed("zhang", "mall.listOfferings", { kind: "goods" });
    expect(shelf.offerings.map(({ offeringId }) => offeringId)).not.toContain("mooncake");
    const mine = await mall.succeed("zhang", "mall.listOfferings", { kind: "goods", onlyForMe: true });
    expect(mine.offerings.map(({ offeringId }) => offeringId)).toEqual(expect.arrayContaining(["salt"]));
    expect(mine.offerings.map(({ offeringId }) => offeringId)).not.toContain("medal");
    await mall.edit("accounts", "p-li", { isFrozen: true });
    expect(await redeem("li", "salt")).toMatchObject({ code: "ACCOUNT_FROZEN" });
    await mall.edit("accounts", "p-li", { isFrozen: false });
  });
});

describe("A redemption that was cut off", () => {
  const onItsWay = async (redemptionId: string, atMs: number, reservationId = "delivery-1") => {
    const { available, reserved } = await mall.offering("towel");
    const reservations = { [redemptionId]: { reservationId, personId: "p-zhang", atMs } };
    return { available, reserved, fields: { reservations, openReservations: 1 } };
  };
  const key = () => newKey();
  const idOf = (one: string) => keyedId("demo-zhang", "mall.redeem", one);

  it("after the piece was set aside goes on when the same tap comes again", async () => {
    const again = key();
    const { available, reserved, fields } = await onItsWay(idOf(again), nowMs());
    await mall.edit("offerings", "towel", { ...fields, available: available - 1, reserved: reserved + 1 });
    expect(await redeem("zhang", "towel", undefined, again)).toMatchObject({ ok: true });
    expect(await mall.offering("towel")).toMatchObject({ available: available - 1, openReservations: 0 });
  });

  it("gives the piece back by the clock after two minutes, not before, and can then be no voucher any more", async () => {
    const late = key();
    const { available, reserved, fields } = await onItsWay(idOf(late), nowMs());
    await mall.edit("offerings", "towel", { ...fields, available: available - 1, reserved: reserved + 1 });
    mall.cloud.clock.set(nowMs() + 119_000);
    await mall.tick();
    expect(await mall.offering("towel")).toMatchObject({ available: available - 1, openReservations: 1 });
    mall.cloud.clock.set(nowMs() + 2_000);
    await Promise.all([mall.tick(), mall.tick()]);
    expect(await mall.offering("towel")).toMatchObject({ available, reserved, openReservations: 0 });
    const before = await mall.account("zhang");
    expect(await redeem("zhang", "towel", undefined, late)).toMatchObject({ ok: false, code: "REDEEM_LAPSED" });
    expect(await mall.account("zhang")).toEqual(before);
    expect(await redeem("zhang", "towel")).toMatchObject({ ok: true });
  });

  it("with its voucher made keeps it, whether the clock or the same tap comes", async () => {
    for (const comes of ["clock", "tap"]) {
      const once = key();
      const first = await redeem("zhang", "towel", undefined, once);
      const made = (await mall.redemptions()).find(({ redemptionId }) => redemptionId === idOf(once));
      const { available, fields } = await onItsWay(idOf(once), nowMs() - 121_000, made?.reservationId ?? "");
      await mall.edit("offerings", "towel", fields);
      if (comes === "clock") await mall.tick();
      else
        expect(await redeem("zhang", "towel", undefined, once)).toMatchObject({
          ok: true,
          value: first.ok && first.value,
        });
      expect(await mall.offering("towel")).toMatchObject({ available, openReservations: 0, reservations: {} });
    }
  });

  it("delivered twice, with a second piece set aside for the voucher that has one, gives the second back", async () => {
    const twice = key();
    await redeem("zhang", "towel", undefined, twice);
    const { available, reserved, fields } = await onItsWay(idOf(twice), nowMs() - 121_000, "delivery-2");
    await mall.edit("offerings", "towel", { ...fields, available: available - 1, reserved: reserved + 1 });
    expect(await mall.faults()).toEqual([]);
    await mall.tick();
    expect(await mall.offering("towel")).toMatchObject({ available, reserved, openReservations: 0, reservations: {} });
  });
});
