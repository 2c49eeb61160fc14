import * as v from "valibot";
import { limitPeriods } from "../domain/mall/limit-period";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, pageRows, points, timeMs } from "./fields";

const aisles = v.picklist(["goods", "service", "training", "venue"]);
const span = { fromMs: timeMs, untilMs: timeMs };
const appointment = v.nullable(v.strictObject({ ...span, place: v.string() }));
const redemptionStatus = v.picklist(["waiting", "fulfilled", "cancelled", "expired"]);

const offering = v.strictObject({
  offeringId: id,
  kind: aisles,
  title: v.string(),
  picture: v.string(),
  /** A photograph of it, for ten minutes; null where there is none. */
  photoUrl: v.nullable(v.string()),
  pricePoints: points,
  available: count,
  shopName: v.string(),
  donor: v.string(),
  minStars: count,
  /** Had by appointment: a day and a time are chosen first. */
  isBooked: v.boolean(),
  session: v.nullable(v.strictObject({ startsAtMs: timeMs, endsAtMs: timeMs, place: v.string(), teacher: v.string() })),
  waitingCount: count,
});

const redemption = v.strictObject({
  redemptionId: id,
  kind: aisles,
  offeringTitle: v.string(),
  /** When and where a service, class or place is had; null for what is fetched at the counter. */
  appointment,
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
  appointment,
  picture: v.string(),
  personNameMasked: v.string(),
  pricePoints: points,
  status: redemptionStatus,
  createdAtMs: timeMs,
  expiresAtMs: timeMs,
  closedAtMs: v.nullable(timeMs),
});

/** Why somebody cannot have something now, whether she only looks or tries. */
const redeemRefusals = [
  "SOLD_OUT",
  "NOT_ENOUGH_POINTS",
  "LIMIT_REACHED",
  "HOUSEHOLD_LIMIT_REACHED",
  "STARS_TOO_LOW",
  "ACCOUNT_FROZEN",
  "NOT_ON_OFFER",
] as const;

/** All that `mall.redeem` may refuse with. */
export const errorCodesOfRedeem = [
  ...redeemRefusals,
  "NOT_FOUND",
  "SLOT_TAKEN",
  "SLOT_NOT_BOOKABLE",
  "REDEEM_LAPSED",
] as const;

export const mallCalls = {
  "mall.listOfferings": declareCall({
    input: v.strictObject({ kind: aisles, onlyForMe: v.optional(v.boolean(), false), cursor }),
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
      pictures: v.array(v.string()),
      photoUrls: v.array(v.string()),
      perPersonLimit: count,
      perHouseholdLimit: count,
      limitPeriod: v.picklist(limitPeriods),
      alreadyRedeemed: count,
      validUntilMs: v.nullable(timeMs),
      /** When it can be booked, in words; "" for what is not booked by time. */
      bookingHours: v.string(),
      /** Days that can be chosen, as moments inside them, and how many steps in a row; none for what is not booked by time. */
      bookingDays: v.array(timeMs),
      maxSlots: count,
      cancelHours: count,
      /** My place on a class's waiting list, and until when a seat is kept for me. */
      waitingPlace: v.nullable(count),
      seatKeptUntilMs: v.nullable(timeMs),
      canWait: v.boolean(),
      balance: points,
      canRedeem: v.boolean(),
      whyNot: v.nullable(v.picklist(redeemRefusals)),
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** One day's times, and how many can still come at each. */
  "mall.listSlots": declareCall({
    input: v.strictObject({ offeringId: id, dayMs: timeMs }),
    output: v.strictObject({
      slots: v.array(v.strictObject({ ...span, freePlaces: count, isBookable: v.boolean() })),
    }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "none",
    once: "reads",
    perMinute: 60,
  }),
  /** Points held, stock reserved or time booked, and voucher issued, as one act. */
  "mall.redeem": declareCall({
    input: v.strictObject({ offeringId: id, appointment: v.optional(v.strictObject(span)), key }),
    output: v.strictObject({ redemptionId: id, pricePoints: points, balanceAfter: points, expiresAtMs: timeMs }),
    errors: errorCodesOfRedeem,
    who: ["resident"],
    relation: "self",
    once: "document",
    perMinute: 20,
  }),
  /** A full class: my name on its list, to be told when a seat is kept for me. No points are taken for waiting. */
  "mall.joinClassWaiting": declareCall({
    input: v.strictObject({ offeringId: id, key }),
    output: v.strictObject({ offeringId: id, place: count }),
    errors: ["NOT_FOUND", "NOT_ON_OFFER", "SEAT_FREE", "CLASS_LIST_FULL", "LIMIT_REACHED"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 20,
  }),
  "mall.leaveClassWaiting": declareCall({
    input: v.strictObject({ offeringId: id, key }),
    output: v.strictObject({ offeringId: id }),
    errors: ["NOT_FOUND"],
    who: ["resident"],
    relation: "self",
    once: "row",
    perMinute: 20,
  }),
  "mall.listMyRedemptions": declareCall({
    input: v.strictObject({ only: v.optional(v.picklist(["waiting", "closed"])), cursor }),
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
      offeringId: id,
      canCancel: v.boolean(),
      /** Until when an appointment can be given back; null for what is fetched at the counter. */
      cancelUntilMs: v.nullable(timeMs),
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
    errors: ["NOT_FOUND", "WRONG_STATUS", "CANCEL_TOO_LATE"],
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
      shopId: id,
      waitingCount: count,
      fulfilledTodayCount: count,
      /** Handed over a moment ago: each can still be taken back. */
      handedOver: v.pipe(v.array(voucherForKeeper), v.maxLength(pageRows)),
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
