import { emptyAccount, type Account } from "../points/account";
import { firstPolicy } from "../policies/policies";
import { decideCancel, decideExpire, decideFulfil } from "./decide-closing";
import { decideRedeem } from "./decide-redeem";
import { isStockWhole, moveStock } from "./move-stock";
import { anOffering } from "./mall-builders";
import type { Offering } from "./offering";
import { confirmPiece, reservePiece, returnPiece } from "./reserve-piece";
import { redeemRefusal } from "./redeem-refusal";
import type { Redemption } from "./redemption";
import { voucherExpiresAtMs } from "./voucher-expiry";

const hashOf = (text: string): string => `${text.length}`;
const riverside = "zc.gangshan.houbali.g03.b12";
const noon = Date.UTC(2026, 2, 10, 4);

const rice: Offering = anOffering({
  offeringId: "rice",
  shopId: "shop1",
  areaId: "zc.gangshan",
  title: "大米 5 千克",
  pricePoints: 30,
  received: 10,
  available: 2,
  reserved: 3,
  issued: 4,
  writtenOff: 1,
  perPersonLimit: 1,
  version: 7,
});
const wang: Account = {
  ...emptyAccount("wang"),
  available: 100,
  lots: [{ ref: "", atMs: Number.MAX_SAFE_INTEGER, points: 100 }],
};
const actor = { personId: "wang", role: "resident" as const, key: "key-0123456789abcdef", bodyHash: "body" };
const keeper = { personId: "zhao", role: "keeper" as const, key: "key-fedcba9876543210", bodyHash: "body2" };

const redeem = (offering: Offering, account: Account) =>
  decideRedeem({
    offering,
    account,
    household: null,
    wanted: null,
    starsPolicy: firstPolicy("stars").value,
    person: { name: "王志明", householdId: "h1" },
    ids: { redemptionId: "r1", code: "00420042", reservationId: "d1" },
    actor,
    nowMs: noon,
    hashOf,
  });

const redeemed = () => {
  const answer = redeem(rice, wang);
  if (!answer.ok) throw new Error(answer.code);
  return { ...answer, offering: reservePiece(rice, "r1", { reservationId: "d1", personId: "wang", atMs: noon }) };
};

describe("Redeeming", () => {
  it.each<[string, Partial<Offering>, Partial<Account>, string, string | null]>([
    ["somebody who can", {}, {}, riverside, null],
    ["exactly enough points and the last piece", { available: 1, reserved: 4 }, { available: 30 }, riverside, null],
    ["nothing left", { available: 0, reserved: 5 }, {}, riverside, "SOLD_OUT"],
    ["one point too few", {}, { available: 29 }, riverside, "NOT_ENOUGH_POINTS"],
    ["points that lie in other vouchers", {}, { available: 0, held: 100 }, riverside, "NOT_ENOUGH_POINTS"],
    ["one already had", {}, { redeemedByOffering: { rice: 1 } }, riverside, "LIMIT_REACHED"],
    ["one of another thing already had", {}, { redeemedByOffering: { oil: 1 } }, riverside, null],
    ["many already had, without a limit", { perPersonLimit: 0 }, { redeemedByOffering: { rice: 9 } }, riverside, null],
    ["taken off the shelf", { isOnOffer: false }, {}, riverside, "NOT_ON_OFFER"],
    ["living elsewhere", {}, {}, "zc.dongjie.xinmin.g01", "NOT_ON_OFFER"],
    ["sold out and too few points: the thing first", { available: 0 }, { available: 0 }, riverside, "SOLD_OUT"],
  ])("with %s", (...[, offering, account, areaId, expected]) => {
    expect(
      redeemRefusal(
        { ...rice, ...offering },
        { account: { ...wang, ...account }, household: null, starsPolicy: firstPolicy("stars").value },
        { personId: "wang", areaId },
        noon,
      ),
    ).toBe(expected);
  });

  it("holds the points and makes a voucher in one answer", () => {
    const { account, redemption, transfer } = redeemed();
    expect(account).toMatchObject({ available: 70, held: 30, sequence: 1, redeemedByOffering: { rice: 1 } });
    expect(transfer).toMatchObject({ transferId: "redeem:r1", kind: "redeem", title: "兑换：大米 5 千克" });
    expect(redemption).toMatchObject({
      personName: "王志明",
      pricePoints: 30,
      shopName: "后八里爱心超市",
      code: "00420042",
      status: "waiting",
      version: 1,
      journal: [{ event: "redeemed", key: actor.key, bodyHash: "body", byPersonId: "wang" }],
    });
  });

  it("changes nothing when it refuses", () => {
    expect(redeem(rice, { ...wang, available: 29 })).toEqual({ ok: false, code: "NOT_ENOUGH_POINTS" });
  });
});

describe("Closing a voucher", () => {
  const question = (change: { redemption?: Redemption; nowMs?: number } = {}) => {
    const { offering, account, redemption } = redeemed();
    return {
      redemption,
      offering,
      account,
      household: null,
      day: null,
      actor: keeper,
      nowMs: noon + 1,
      hashOf,
      ...change,
    };
  };
  const expiresAtMs = voucherExpiresAtMs(noon);

  it("hands the thing over in its shop", () => {
    const answer = decideFulfil({ ...question(), shopIds: ["shop1"] });
    expect(answer).toMatchObject({
      ok: true,
      offering: { available: 1, reserved: 3, issued: 5 },
      account: { available: 70, held: 0, redeemedByOffering: { rice: 1 } },
      redemption: { status: "fulfilled", closedAtMs: noon + 1, version: 2, journal: [{}, { event: "fulfilled" }] },
      transfer: { transferId: "fulfil:r1", byPersonId: "zhao" },
    });
  });

  it.each<[string, typeof decideCancel | typeof decideExpire, number, string, string]>([
    ["cancelled", decideCancel, noon + 1, "cancel:r1", "cancelled"],
    ["expired", decideExpire, expiresAtMs, "expire:r1", "expired"],
  ])("gives points, piece and the person's count back when %s", (...[status, decide, nowMs, transferId, event]) => {
    expect(decide(question({ nowMs }))).toMatchObject({
      ok: true,
      offering: { available: 2, reserved: 3, issued: 4 },
      account: { available: 100, held: 0, redeemedByOffering: {} },
      redemption: { status, closedAtMs: nowMs, journal: [{}, { event }] },
      transfer: { transferId },
    });
  });

  it.each(["fulfilled", "cancelled", "expired"] as const)("refuses everything once it is %s", (status) => {
    const redemption: Redemption = { ...redeemed().redemption, status, closedAtMs: noon };
    const late = question({ redemption, nowMs: expiresAtMs });
    const codes = { fulfilled: "VOUCHER_USED", cancelled: "VOUCHER_CANCELLED", expired: "VOUCHER_EXPIRED" };
    expect(decideFulfil({ ...late, shopIds: ["shop1"] })).toEqual({ ok: false, code: codes[status] });
    expect(decideCancel(late)).toEqual({ ok: false, code: "WRONG_STATUS" });
    expect(decideExpire(late)).toEqual({ ok: false, code: "WRONG_STATUS" });
  });

  it("knows only vouchers of the keeper's own shops", () => {
    expect(decideFulfil({ ...question(), shopIds: ["shop2"] })).toEqual({ ok: false, code: "VOUCHER_UNKNOWN" });
    expect(decideFulfil({ ...question(), shopIds: [] })).toEqual({ ok: false, code: "VOUCHER_UNKNOWN" });
    expect(decideFulfil({ ...question(), shopIds: ["shop2", "shop1"] }).ok).toBe(true);
  });

  it("is good until the last millisecond and expired from the next", () => {
    const last = question({ nowMs: expiresAtMs - 1 });
    const first = question({ nowMs: expiresAtMs });
    expect(decideFulfil({ ...last, shopIds: ["shop1"] }).ok).toBe(true);
    expect(decideExpire(last)).toEqual({ ok: false, code: "NOT_DUE" });
    expect(decideFulfil({ ...first, shopIds: ["shop1"] })).toEqual({ ok: false, code: "VOUCHER_EXPIRED" });
  });
});

describe("A voucher's time", () => {
  const shanghai = (text: string) => Date.parse(`${text}+08:00`);
  it.each([
    ["2026-03-10T12:00:00", "2026-03-18T00:00:00"],
    ["2026-03-10T00:00:00", "2026-03-18T00:00:00"],
    ["2026-03-10T23:59:59.999", "2026-03-18T00:00:00"],
    ["2026-12-28T09:30:00", "2027-01-05T00:00:00"],
  ])("made at %s ends at %s in Shanghai", (madeAt, endsAt) => {
    expect(voucherExpiresAtMs(shanghai(madeAt))).toBe(shanghai(endsAt));
  });
});

describe("A piece on its way into a voucher", () => {
  const wangs = { reservationId: "d1", personId: "wang", atMs: noon };
  const reserved = reservePiece(rice, "r1", wangs);

  it("is reserved once, however often it is asked for", () => {
    expect(reserved).toMatchObject({ available: 1, reserved: 4, reservations: { r1: wangs }, openReservations: 1 });
    expect(reservePiece(reserved, "r1", wangs)).toBe(reserved);
  });

  it("belongs to the voucher once that is made", () => {
    const confirmed = confirmPiece(reserved, "r1");
    expect(confirmed).toMatchObject({ available: 1, reserved: 4, reservations: {}, openReservations: 0 });
    expect(confirmPiece(confirmed, "r1")).toBe(confirmed);
    expect(returnPiece(confirmed, "r1")).toBe(confirmed);
  });

  it("goes back once when there will be no voucher", () => {
    const back = returnPiece(reserved, "r1");
    expect(back).toMatchObject({ available: 2, reserved: 3, reservations: {}, openReservations: 0 });
    expect(returnPiece(back, "r1")).toBe(back);
  });
});

describe("Stock", () => {
  it.each<[string, Partial<Offering>, boolean]>([
    ["counted", {}, true],
    ["with a piece too many", { available: 3 }, false],
    ["with a piece missing", { issued: 3 }, false],
    ["below zero though it adds up", { available: -1, reserved: 6 }, false],
    ["of half pieces", { available: 1.5, reserved: 3.5 }, false],
  ])("%s is whole: %s", (_, change, expected) => {
    expect(isStockWhole({ ...rice, ...change })).toBe(expected);
  });

  it("stops rather than give out what is not there", () => {
    const gone = { ...rice, available: 0, reserved: 5 };
    expect(() => reservePiece(gone, "r1", { reservationId: "d1", personId: "wang", atMs: noon })).toThrow("rice");
    expect(() => moveStock({ ...rice, reserved: 0, available: 5 }, "issue")).toThrow("rice");
    expect(() => moveStock({ ...rice, reserved: 0, available: 5 }, "release")).toThrow("rice");
  });
});
