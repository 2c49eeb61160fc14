import * as v from "valibot";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, points, timeMs } from "./fields";

const aisles = v.picklist(["goods", "service", "training", "venue"]);
const redemptionStatus = v.picklist(["waiting", "fulfilled", "cancelled", "expired"]);

const offering = v.strictObject({
  offeringId: id,
  kind: aisles,
  title: v.string(),
  picture: v.string(),
  pricePoints: points,
  available: count,
  shopName: v.string(),
  donor: v.string(),
});

const redemption = v.strictObject({
  redemptionId: id,
  offeringTitle: v.string(),
  picture: v.string(),
  pricePoints: points,
  status: redemptionStatus,
  shopName: v.string(),
  shopPlace: v.string(),
  createdAtMs: timeMs,
  expiresAtMs: timeMs,
  closedAtMs: v.nullable(timeMs),
});

/** What the keeper sees before handing over: a picture, a masked name and the thing. */
const voucherForKeeper = v.strictObject({
  redemptionId: id,
  offeringTitle: v.string(),
  picture: v.string(),
  personNameMasked: v.string(),
  pricePoints: points,
  status: redemptionStatus,
  createdAtMs: timeMs,
  expiresAtMs: timeMs,
  closedAtMs: v.nullable(timeMs),
});

export const mallCalls = {
  "mall.listOfferings": declareCall({
    input: v.strictObject({ kind: aisles, cursor }),
    output: v.strictObject({
      balance: points,
      offerings: v.pipe(v.array(offering), v.maxLength(pageRows)),
      nextCursor,
    }),
    errors: [],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  "mall.showOffering": declareCall({
    input: v.strictObject({ offeringId: id }),
    output: v.strictObject({
      ...offering.entries,
      rules: v.string(),
      shopPlace: v.string(),
      openingHours: v.string(),
      perPersonLimit: count,
      alreadyRedeemed: count,
      balance: points,
      canRedeem: v.boolean(),
      whyNot: v.nullable(v.picklist(["SOLD_OUT", "NOT_ENOUGH_POINTS", "LIMIT_REACHED", "NOT_ON_OFFER"])),
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** Points held, stock reserved and voucher issued, as one act. */
  "mall.redeem": declareCall({
    input: v.strictObject({ offeringId: id, key }),
    output: v.strictObject({ redemptionId: id, pricePoints: points, balanceAfter: points, expiresAtMs: timeMs }),
    errors: ["NOT_FOUND", "SOLD_OUT", "NOT_ENOUGH_POINTS", "LIMIT_REACHED", "NOT_ON_OFFER"],
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 20,
  }),
  "mall.listMyRedemptions": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({ redemptions: v.pipe(v.array(redemption), v.maxLength(pageRows)), nextCursor }),
    errors: [],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  /** The voucher to show at the counter: a QR text that changes each minute and an 8-digit code to read out. */
  "mall.showVoucher": declareCall({
    input: v.strictObject({ redemptionId: id }),
    output: v.strictObject({
      ...redemption.entries,
      code: v.nullable(v.string()),
      qrText: v.nullable(v.string()),
      qrValidUntilMs: v.nullable(timeMs),
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "self",
    once: "reads",
    perMinute: 60,
  }),
  "mall.cancelRedemption": declareCall({
    input: v.strictObject({ redemptionId: id, key }),
    output: v.strictObject({ redemptionId: id, balanceAfter: points }),
    errors: ["NOT_FOUND", "WRONG_STATUS"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 10,
  }),
  /** The keeper scans the QR or types the code. A used, expired or foreign voucher says so. */
  "mall.lookUpVoucher": declareCall({
    input: v.strictObject({ code: v.pipe(v.string(), v.regex(/^(\d{8}|LLB1\.[A-Za-z0-9_.-]{10,100})$/)) }),
    output: voucherForKeeper,
    errors: ["VOUCHER_UNKNOWN", "VOUCHER_OTHER_SHOP", "VOUCHER_QR_OLD"],
    who: ["keeper"],
    relation: "shop",
    once: "reads",
    perMinute: 30,
  }),
  "mall.fulfil": declareCall({
    input: v.strictObject({ redemptionId: id, key }),
    output: v.strictObject({ redemptionId: id, fulfilledAtMs: timeMs }),
    errors: ["VOUCHER_UNKNOWN", "VOUCHER_USED", "VOUCHER_EXPIRED", "VOUCHER_CANCELLED"],
    who: ["keeper"],
    relation: "shop",
    once: "row",
    perMinute: 60,
  }),
  "mall.showShop": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({
      shopName: v.string(),
      waitingCount: count,
      fulfilledTodayCount: count,
      waiting: v.pipe(v.array(voucherForKeeper), v.maxLength(pageRows)),
      nextCursor,
      stock: v.array(
        v.strictObject({ offeringId: id, title: v.string(), available: count, reserved: count, issued: count }),
      ),
    }),
    errors: [],
    who: ["keeper"],
    relation: "shop",
    once: "reads",
    perMinute: 60,
  }),
};
