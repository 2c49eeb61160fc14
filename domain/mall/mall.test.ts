import { emptyAccount, type Account } from "../points/account";
import { decideCancel, decideExpire, decideFulfil } from "./decide-closing";
import { decideRedeem } from "./decide-redeem";
import { isStockWhole, moveStock } from "./move-stock";
import type { Offering } from "./offering";
import { redeemRefusal } from "./redeem-refusal";
import type { Redemption } from "./redemption";
import { voucherExpiresAtMs } from "./voucher-expiry";

const hashOf = (text: string): string => `${text.length}`;
const riverside = "zc.gangshan.houbali.g03.b12";
const noon = Date.UTC(2026, 2, 10, 4);

const rice: Offering = {
  offeringId: "rice",
  shopId: "shop1",
  shopName: "后八里爱心超市",
  shopPlace: "3 号楼东侧",
  areaId: "zc.gangshan",
  ancestors: ["zc", "zc.gangshan"],
  kind: "goods",
  title: "大米 5 千克",
  picture: "rice.png",
  pricePoints: 30,
  received: 10,
  available: 2,
  reserved: 3,
  issued: 4,
  writtenOff: 1,
  perPersonLimit: 1,
  rules: "每人一袋",
  donor: "爱心粮油店",
  isOnOffer: true,
  version: 7,
};
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
    person: { name: "王志明", areaId: riverside },
    ids: { redemptionId: "r1", code: "00420042" },
    actor,
    nowMs: noon,
    hashOf,
  });

const redeemed = () => {
  const answer = redeem(rice, wang);
  if (!answer.ok) throw new Error(answer.code);
  return answer;
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
    expect(redeemRefusal({ ...rice, ...offering }, { ...wang, ...account }, areaId)).toBe(expected);
  });

  it("holds the points, reserves a piece and makes a voucher in one answer", () => {
    const { offering, account, redemption, transfer } = redeemed();
    expect(offering).toMatchObject({ available: 1, reserved: 4, version: 8 });
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
    expect(redeem({ ...rice, available: 0 }, wang)).toEqual({ ok: false, code: "SOLD_OUT" });
  });
});

describe("Closing a voucher", () => {
  const question = (change: { redemption?: Redemption; nowMs?: number } = {}) => {
    const { offering, account, redemption } = redeemed();
    return { redemption, offering, account, actor: keeper, nowMs: noon + 1, hashOf, ...change };
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
    expect(() => moveStock({ ...rice, available: 0, reserved: 5 }, "reserve")).toThrow("rice");
    expect(() => moveStock({ ...rice, reserved: 0, available: 5 }, "issue")).toThrow("rice");
    expect(() => moveStock({ ...rice, reserved: 0, available: 5 }, "release")).toThrow("rice");
  });
});
