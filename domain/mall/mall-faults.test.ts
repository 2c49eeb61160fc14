import { emptyAccount, type Account } from "../points/account";
import type { Transfer } from "../points/transfer";
import { firstPolicy } from "../policies/policies";
import { emptyBookingDay, bookingIdOf, type BookingDay } from "./booking";
import { bookSpan } from "./book-span";
import { decideCancel, decideExpire, decideFulfil } from "./decide-closing";
import { decideRedeem } from "./decide-redeem";
import { decideUndo } from "./decide-undo";
import { anOffering } from "./mall-builders";
import type { MallFault } from "./mall-fault";
import { findMallFaults } from "./mall-invariants";
import type { Offering } from "./offering";
import type { Redemption } from "./redemption";
import { confirmPiece, reservePiece } from "./reserve-piece";

const noon = Date.UTC(2026, 2, 10, 4);
const hourMs = 3_600_000;
const hashOf = (text: string): string => `${text.length}`;
const actor = { personId: "wang", role: "resident", key: null, bodyHash: null } as const;
const rice = anOffering({ offeringId: "rice", pricePoints: 30, available: 5 });
const wang: Account = {
  ...emptyAccount("wang"),
  available: 100,
  lots: [{ ref: "", atMs: Number.MAX_SAFE_INTEGER, points: 100 }],
};

type Mall = {
  readonly offerings: readonly Offering[];
  readonly redemptions: readonly Redemption[];
  readonly transfers: readonly Transfer[];
  readonly days?: readonly BookingDay[];
};

/** One voucher for a bag of rice, as it lies in the books, and the account it came from. */
function redeemed() {
  const reserved = reservePiece(rice, "r1", { reservationId: "d1", personId: "wang", atMs: noon });
  const answer = decideRedeem({
    offering: reserved,
    account: wang,
    household: null,
    wanted: null,
    starsPolicy: firstPolicy("stars").value,
    person: { name: "王志明", householdId: "h1" },
    ids: { redemptionId: "r1", code: "00420042", reservationId: "d1" },
    actor,
    nowMs: noon,
    hashOf,
  });
  if (!answer.ok) throw new Error(answer.code);
  return { ...answer, offering: confirmPiece(reserved, "r1") };
}

const voucher = redeemed();
const mallOf = (
  { offering, redemption }: { readonly offering: Offering; readonly redemption: Redemption },
  ...transfers: readonly Transfer[]
): Mall => ({ offerings: [offering], redemptions: [redemption], transfers: [voucher.transfer, ...transfers] });

const question = { ...voucher, household: null, day: null, actor, nowMs: noon + 1, hashOf };
const shop = { shopIds: [rice.shopId] };
function needed<T extends { readonly ok: boolean }>(answer: T) {
  if (!answer.ok) throw new Error("was refused");
  return answer as Extract<T, { readonly ok: true }>;
}
const used = needed(decideFulfil({ ...question, ...shop }));
const cancelled = needed(decideCancel(question));
const expired = needed(decideExpire({ ...question, nowMs: voucher.redemption.expiresAtMs }));
const undone = needed(decideUndo({ ...question, ...used, ...shop, fulfilled: used.transfer, reason: "拿错了" }));
const usedAgain = needed(decideFulfil({ ...question, ...undone, ...shop }));

const waiting = mallOf(voucher);
const handedOver = mallOf(used, used.transfer);

describe("A supermarket is sound", () => {
  it.each<[string, Mall]>([
    ["with nothing in it", { offerings: [], redemptions: [], transfers: [] }],
    ["with a voucher that waits", waiting],
    ["with one handed over", handedOver],
    ["with one cancelled", mallOf(cancelled, cancelled.transfer)],
    ["with one expired", mallOf(expired, expired.transfer)],
    ["with one handed over, taken back", mallOf(undone, used.transfer, undone.transfer)],
    ["and handed over again", mallOf(usedAgain, used.transfer, undone.transfer, usedAgain.transfer)],
    ["with two things", { ...waiting, offerings: [...waiting.offerings, { ...rice, offeringId: "oil" }] }],
    [
      "with points that have nothing to do with it",
      { ...waiting, transfers: [...waiting.transfers, { ...voucher.transfer, transferId: "grant:1", kind: "grant" }] },
    ],
    [
      "with a piece on its way and a seat kept",
      {
        offerings: [
          {
            ...rice,
            available: 3,
            reserved: 2,
            reservations: { r9: { reservationId: "d9", personId: "li", atMs: noon } },
            openReservations: 1,
            kept: { chen: { untilMs: noon } },
            waiting: [{ personId: "li", sinceMs: noon }],
            waitingCount: 1,
          } as unknown as Offering,
        ],
        redemptions: [],
        transfers: [],
      },
    ],
    [
      "with a piece whose voucher is made already, and with a second set aside for it",
      {
        ...waiting,
        offerings: [
          {
            ...voucher.offering,
            available: 3,
            reserved: 2,
            reservations: { r1: { reservationId: "d2", personId: "wang", atMs: noon } },
            openReservations: 1,
          },
        ],
      },
    ],
  ])("%s", (_what, mall) => {
    expect(findMallFaults(mall)).toStrictEqual([]);
  });
});

describe("A fault of the supermarket is named by its rule, with where and what:", () => {
  const shelf = (change: Partial<Offering>, mall = waiting): Mall => ({
    ...mall,
    offerings: mall.offerings.map((one) => ({ ...one, ...change })),
  });
  const paper = (change: Partial<Redemption>, mall = waiting): Mall => ({
    ...mall,
    redemptions: mall.redemptions.map((one) => ({ ...one, ...change }) as Redemption),
  });
  const fault = (rule: MallFault["rule"], what: string, at = "rice"): MallFault => ({ rule, at, what });
  const [redeem] = waiting.transfers as [Transfer];

  it.each<[string, Mall, readonly MallFault[]]>([
    ["pieces that came from nowhere", shelf({ available: 5 }), [fault("S1", "5 + 1 + 0 + 0 is not 5")]],
    [
      "pieces reserved for nobody",
      shelf({ available: 3, reserved: 2 }),
      [fault("S3", "2 reserved, 1 vouchers wait, 0 are on the way, 0 are kept")],
    ],
    ["pieces given to nobody", shelf({ available: 3, issued: 1 }), [fault("S3", "1 issued, 0 vouchers used")]],
    [
      "a used voucher whose piece still lies there",
      shelf({ issued: 0, available: 5 }, handedOver),
      [fault("S3", "0 issued, 1 vouchers used")],
    ],
    ["a count of who waits that is wrong", shelf({ waitingCount: 1 }), [fault("S1", "1 is not who waits")]],
    [
      "a count of what is on its way that is wrong",
      shelf({ openReservations: 1 }),
      [fault("S1", "1 is not what is on the way")],
    ],
    [
      "somebody who waits and has a seat",
      shelf({
        waiting: [{ personId: "li", sinceMs: noon }] as unknown as Offering["waiting"],
        waitingCount: 1,
        available: 3,
        reserved: 2,
        kept: { li: { untilMs: noon } },
      }),
      [fault("S2", "somebody waits twice for a seat")],
    ],
    [
      "points that moved without a voucher",
      { ...waiting, redemptions: [], offerings: [rice] },
      [fault("S3", "points moved without a voucher", "redeem:r1")],
    ],
    ["a voucher without points", { ...waiting, transfers: [] }, [fault("S3", "waiting with transfers ", "r1")]],
    [
      "a used voucher whose points never left",
      { ...handedOver, transfers: [redeem] },
      [fault("S3", "fulfilled with transfers redeem", "r1")],
    ],
    [
      "a voucher cancelled and used",
      mallOf(cancelled, cancelled.transfer, used.transfer),
      [fault("S3", "cancelled with transfers cancelRedemption,fulfil,redeem", "r1")],
    ],
    [
      "another price than was paid",
      paper({ pricePoints: 29 }),
      [fault("S3", "a transfer moved other than its price of 29", "r1")],
    ],
    [
      "a voucher used at the moment it expired",
      paper({ expiresAtMs: used.redemption.closedAtMs }, handedOver),
      [fault("S4", "used after it had expired", "r1")],
    ],
    [
      "one handed over once more than it was taken back",
      mallOf(undone, used.transfer, undone.transfer, { ...used.transfer, transferId: "fulfil:r1:2" }),
      [fault("S3", "points moved without a voucher", "fulfil:r1:2")],
    ],
  ])("%s", (_what, mall, expected) => {
    expect(findMallFaults(mall)).toStrictEqual(expected);
  });

  it.each(["redeem", "fulfil", "undoFulfil", "cancelRedemption", "expireRedemption"] as const)(
    "a %s of no voucher",
    (kind) => {
      const lost = { ...redeem, transferId: "x:lost", kind };
      expect(findMallFaults({ ...waiting, transfers: [redeem, lost] })).toStrictEqual([
        fault("S3", "points moved without a voucher", "x:lost"),
      ]);
    },
  );

  it("but a used voucher may expire afterwards, and one that waits be past its time", () => {
    expect(findMallFaults(paper({ expiresAtMs: used.redemption.closedAtMs + 1 }, handedOver))).toStrictEqual([]);
    expect(findMallFaults(paper({ expiresAtMs: 0 }))).toStrictEqual([]);
  });
});

describe("Booked times", () => {
  const court = {
    ...anOffering({ offeringId: "court", kind: "venue" }),
    booking: { hours: [], slotMinutes: 60, capacity: 2, maxSlots: 1, daysAhead: 7 },
  };
  const span = { fromMs: noon + hourMs, untilMs: noon + 2 * hourMs };
  const bookingId = bookingIdOf("court", noon);
  const paperOf = (redemptionId: string, change: Partial<Redemption> = {}): Redemption =>
    ({
      ...voucher.redemption,
      redemptionId,
      offeringId: "court",
      bookingId,
      reservationId: null,
      appointment: { ...span, place: "球场" },
      ...change,
    }) as Redemption;
  const paid = (redemptionId: string): Transfer => ({ ...voucher.transfer, transferId: `redeem:${redemptionId}` });
  const day = bookSpan(bookSpan(emptyBookingDay("court", noon), span, "r1"), span, "r2");
  const sound: Mall = {
    offerings: [court],
    redemptions: [paperOf("r1"), paperOf("r2")],
    transfers: [paid("r1"), paid("r2")],
    days: [day],
  };
  const faults = (change: Partial<Mall>) => findMallFaults({ ...sound, ...change });
  const noVoucher = (redemptionId: string): MallFault => ({
    rule: "S3",
    at: bookingId,
    what: `${redemptionId} has no such voucher`,
  });

  it("are sound when each is one voucher's and there is room", () => {
    expect(faults({})).toStrictEqual([]);
    expect(faults({ offerings: [anOffering({ offeringId: "other" }), court] })).toStrictEqual([]);
  });

  it("are too many when more are let in than there is room", () => {
    const tooMany = { rule: "S1", at: bookingId, what: `too many at ${span.fromMs}` };
    const narrow = { ...court, booking: { ...court.booking, capacity: 1 } };
    expect(faults({ offerings: [narrow] })).toStrictEqual([tooMany, tooMany]);
    expect(faults({ offerings: [] })).toStrictEqual([tooMany, tooMany]);
    expect(faults({ offerings: [{ ...court, booking: null }] })).toStrictEqual([tooMany, tooMany]);
  });

  it.each<[string, Partial<Redemption>]>([
    ["starts at another time", { appointment: { ...span, fromMs: span.fromMs + 1, place: "" } }],
    ["ends at another time", { appointment: { ...span, untilMs: span.untilMs + 1, place: "" } }],
    ["has no time", { appointment: null }],
  ])("are nobody's when the voucher %s", (_what, change) => {
    expect(faults({ redemptions: [paperOf("r1"), paperOf("r2", change)] })).toStrictEqual([noVoucher("r2")]);
  });

  it("are nobody's when there is no such voucher, or it stands in another day", () => {
    const one = { redemptions: [paperOf("r1")], transfers: [paid("r1")] };
    expect(faults(one)).toStrictEqual([noVoucher("r2")]);
    expect(faults({ redemptions: [paperOf("r1"), paperOf("r2", { bookingId: "court:1" })] })).toStrictEqual([
      noVoucher("r2"),
      { rule: "S3", at: "r2", what: "booked 0 times on its day" },
    ]);
  });

  it("belong to vouchers that wait or were used, and to no others", () => {
    const closed = (status: Redemption["status"]) => [
      paperOf("r1"),
      paperOf("r2", { status, closedAtMs: noon } as Partial<Redemption>),
    ];
    const kinds = { fulfilled: "fulfil", cancelled: "cancelRedemption", expired: "expireRedemption" } as const;
    const names = { fulfilled: "fulfil", cancelled: "cancel", expired: "expire" } as const;
    for (const status of ["fulfilled", "cancelled", "expired"] as const) {
      const ending: Transfer = { ...paid("r2"), transferId: `${names[status]}:r2`, kind: kinds[status] };
      const found = faults({
        redemptions: closed(status),
        transfers: [...sound.transfers, ending],
        offerings: [{ ...court, issued: 0 }],
      });
      expect(found).toStrictEqual(status === "fulfilled" ? [] : [noVoucher("r2")]);
    }
  });

  it("are booked once each", () => {
    const twice = bookSpan(day, { fromMs: span.untilMs, untilMs: span.untilMs + hourMs }, "r2");
    expect(faults({ days: [twice] })).toContainEqual({ rule: "S3", at: "r2", what: "booked 2 times on its day" });
    expect(faults({ days: [] })).toStrictEqual([
      { rule: "S3", at: "r1", what: "booked 0 times on its day" },
      { rule: "S3", at: "r2", what: "booked 0 times on its day" },
    ]);
  });
});
