import * as v from "valibot";
import { aisles } from "../domain/mall/aisle";
import { limitPeriods } from "../domain/mall/limit-period";
import { declareCall } from "./call-declaration";
import { count, id, key, text, timeMs } from "./fields";
import { bookkeepers } from "./mall-keeping";
import { bookingRule, classSession, weekHours } from "./mall-terms";

const limit = v.pipe(count, v.maxValue(1_000));
const price = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));

export const offeringPhotosMax = 3;

/** What is written of an offering; price and stock have calls of their own. */
export const offeringWish = v.strictObject({
  title: text(40),
  picture: id,
  pictures: v.pipe(v.array(id), v.maxLength(4)),
  donor: text(40),
  rules: text(200),
  perPersonLimit: limit,
  perHouseholdLimit: limit,
  limitPeriod: v.picklist(limitPeriods),
  minStars: v.picklist([0, 1, 2, 3, 4, 5]),
  validUntilMs: v.nullable(timeMs),
  session: v.nullable(classSession),
  booking: v.nullable(bookingRule),
  cancelHours: v.pipe(count, v.maxValue(72)),
  isOnOffer: v.boolean(),
});

export const mallShelfCalls = {
  "mall.showShelfOffering": declareCall({
    input: v.strictObject({ offeringId: id }),
    output: v.strictObject({
      shopId: id,
      kind: v.picklist(aisles),
      ...offeringWish.entries,
      photos: v.pipe(v.array(v.strictObject({ photoId: id, url: v.string() })), v.maxLength(offeringPhotosMax)),
      minStars: count,
      pricePoints: count,
      /** Of what is written; counts nothing that is taken or put on the shelf. */
      editVersion: count,
      /** Whether I may set its price. */
      canPrice: v.boolean(),
    }),
    errors: ["NOT_FOUND"],
    who: bookkeepers,
    relation: "shop",
    once: "reads",
    perMinute: 60,
  }),
  /** Makes an offering, off the shelf until it has a price, or writes it anew. Vouchers issued before stay as they are. */
  "mall.saveOffering": declareCall({
    input: v.strictObject({
      offeringId: v.nullable(id),
      shopId: id,
      kind: v.picklist(aisles),
      wish: offeringWish,
      /** Photographs of it, in this order, from `files.finish` or there before; left out, they stay as they are. */
      photoIds: v.optional(v.pipe(v.array(id), v.maxLength(offeringPhotosMax))),
      editVersion: count,
      key,
    }),
    output: v.strictObject({ offeringId: id, editVersion: count }),
    errors: [
      "NOT_FOUND",
      "OFFERING_CHANGED",
      "NO_PRICE",
      "TERMS_OF_OTHER_AISLE",
      "TERMS_FIXED",
      "CLASS_HAS_SEATS",
      "TIME_PAST",
      "TEXT_REFUSED",
      "PHOTO_UNKNOWN",
    ],
    who: bookkeepers,
    relation: "shop",
    once: "row",
    perMinute: 20,
  }),
  /** Whoever looks after the place sets the price: no keeper gives the community's points their worth. */
  "mall.priceOffering": declareCall({
    input: v.strictObject({ offeringId: id, pricePoints: price, key }),
    output: v.strictObject({ offeringId: id, pricePoints: count }),
    errors: ["NOT_FOUND"],
    who: ["communityStaff", "admin"],
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
  "mall.saveShopHours": declareCall({
    input: v.strictObject({ shopId: id, hours: v.pipe(weekHours, v.minLength(1)), key }),
    output: v.strictObject({ shopId: id, openingHours: v.string() }),
    errors: ["NOT_FOUND"],
    who: bookkeepers,
    relation: "shop",
    once: "row",
    perMinute: 10,
  }),
};
