import * as v from "valibot";
import { stockEntryKinds } from "../domain/mall/stock-entry";
import { periodPattern } from "../domain/mall/settlement-period";
import { weekHours } from "./mall-terms";
import { declareCall } from "./call-declaration";
import { count, cursor, id, key, nextCursor, optionalText, pageRows, points, text, timeMs } from "./fields";

/** Who looks after a shop's books: its keeper, and the staff of the place it stands at. */
export const bookkeepers = ["keeper", "communityStaff", "admin"] as const;
const approvers = ["communityStaff", "admin"] as const;

/** A person keeps or looks after few shops, and a corner shop holds few kinds of things. */
const shopsMax = 200;
const kindsMax = 200;

const pieces = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000));
const counted = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000));
const signedPieces = v.pipe(v.number(), v.integer());

/** `2026-11-22` or `2026-11`, by the clock of Shanghai. */
export const settlementPeriod = v.pipe(v.string(), v.regex(periodPattern));
const settlementDay = v.pipe(v.string(), v.regex(periodPattern), v.length(10));

const settled = {
  received: count,
  fulfilled: count,
  undone: count,
  cancelled: count,
  expired: count,
  writtenOff: count,
  points,
};

const stockLine = v.strictObject({
  offeringId: id,
  title: v.string(),
  picture: v.string(),
  kind: v.picklist(["goods", "service", "training", "venue"]),
  donor: v.string(),
  pricePoints: points,
  isOnOffer: v.boolean(),
  received: count,
  available: count,
  reserved: count,
  issued: count,
  writtenOff: count,
  isCounting: v.boolean(),
  /** Not where time is given instead of things. */
  hasStock: v.boolean(),
});

const matter = v.strictObject({
  matterId: id,
  kind: v.picklist(["writeOff", "count"]),
  state: v.picklist(["counting", "agreed", "toApprove", "approved", "refused"]),
  shopName: v.string(),
  offeringTitle: v.string(),
  /** Signed: how the stock changes when it is approved. */
  pieces: signedPieces,
  reason: v.string(),
  byWhom: v.string(),
  atMs: timeMs,
  /** Whoever asked or counted cannot approve it. */
  isOwn: v.boolean(),
});

export const mallKeepingCalls = {
  /** Within five minutes the keeper takes a handing-over back: the voucher waits again, piece and points are held again. */
  "mall.undoFulfil": declareCall({
    input: v.strictObject({ redemptionId: id, reason: text(100), key }),
    output: v.strictObject({ redemptionId: id, undoneAtMs: timeMs }),
    errors: ["VOUCHER_UNKNOWN", "VOUCHER_NOT_USED", "UNDO_TOO_LATE"],
    who: ["keeper"],
    relation: "shop",
    once: "row",
    perMinute: 20,
  }),
  "mall.listShops": declareCall({
    input: v.strictObject({}),
    output: v.strictObject({
      shops: v.pipe(
        v.array(
          v.strictObject({
            shopId: id,
            name: v.string(),
            placeName: v.string(),
            openingHours: v.string(),
            hours: weekHours,
            /** Whether I keep it, rather than look after the place. */
            isKeeper: v.boolean(),
          }),
        ),
        v.maxLength(shopsMax),
      ),
    }),
    errors: [],
    who: bookkeepers,
    relation: "shop",
    once: "reads",
    perMinute: 60,
  }),
  /** What lies on a shop's shelf, with what waits to be approved. */
  "mall.showStock": declareCall({
    input: v.strictObject({ shopId: id }),
    output: v.strictObject({
      shopName: v.string(),
      lines: v.pipe(v.array(stockLine), v.maxLength(kindsMax)),
      waiting: v.pipe(v.array(matter), v.maxLength(pageRows)),
    }),
    errors: ["NOT_FOUND"],
    who: bookkeepers,
    relation: "shop",
    once: "reads",
    perMinute: 60,
  }),
  /** One thing's book: every line that moved it, newest first. */
  "mall.listStockEntries": declareCall({
    input: v.strictObject({ offeringId: id, cursor }),
    output: v.strictObject({
      entries: v.pipe(
        v.array(
          v.strictObject({
            entryId: v.string(),
            kind: v.picklist(stockEntryKinds),
            pieces: count,
            points,
            donor: v.string(),
            note: v.string(),
            isApproved: v.boolean(),
            atMs: timeMs,
          }),
        ),
        v.maxLength(pageRows),
      ),
      nextCursor,
    }),
    errors: ["NOT_FOUND"],
    who: bookkeepers,
    relation: "shop",
    once: "reads",
    perMinute: 60,
  }),
  "mall.receiveStock": declareCall({
    input: v.strictObject({ offeringId: id, pieces, donor: text(40), note: optionalText(100), key }),
    output: v.strictObject({ offeringId: id, pieces: count }),
    errors: ["NOT_FOUND", "NO_STOCK"],
    who: ["keeper"],
    relation: "shop",
    once: "document",
    perMinute: 30,
  }),
  /** One of two people says what she counted; the first begins the count, the second ends it or begins it anew. */
  "mall.enterCount": declareCall({
    input: v.strictObject({ offeringId: id, pieces: counted, key }),
    output: v.strictObject({
      offeringId: id,
      outcome: v.picklist(["waitsForOther", "countAgain", "agrees", "toApprove"]),
    }),
    errors: ["NOT_FOUND", "NO_STOCK", "ALREADY_COUNTED"],
    who: bookkeepers,
    relation: "shop",
    once: "document",
    perMinute: 30,
  }),
  "mall.askWriteOff": declareCall({
    input: v.strictObject({ offeringId: id, pieces, reason: text(100), key }),
    output: v.strictObject({ matterId: id }),
    errors: ["NOT_FOUND", "NO_STOCK", "STOCK_TOO_LOW"],
    who: ["keeper"],
    relation: "shop",
    once: "document",
    perMinute: 20,
  }),
  /** Write-offs and counted differences that wait for approval in my area. */
  "mall.listStockMatters": declareCall({
    input: v.strictObject({ cursor }),
    output: v.strictObject({ matters: v.pipe(v.array(matter), v.maxLength(pageRows)), nextCursor }),
    errors: [],
    who: approvers,
    relation: "inScope",
    once: "reads",
    perMinute: 60,
  }),
  /** Somebody who neither asked nor counted says yes or no. */
  "mall.decideStockMatter": declareCall({
    input: v.strictObject({
      matterId: id,
      decision: v.picklist(["approve", "refuse"]),
      reason: optionalText(100),
      key,
    }),
    output: v.strictObject({ matterId: id, state: v.picklist(["approved", "refused"]) }),
    errors: ["NOT_FOUND", "STOCK_DECIDED", "OWN_MATTER", "REASON_NEEDED", "STOCK_TOO_LOW"],
    who: approvers,
    relation: "inScope",
    once: "row",
    perMinute: 30,
  }),
  /** A shop's day or month by its book, beside what the ledger says it took; and how a closed day stood when it was closed. */
  "mall.showSettlement": declareCall({
    input: v.strictObject({ shopId: id, period: settlementPeriod }),
    output: v.strictObject({
      shopName: v.string(),
      lines: v.array(v.strictObject({ offeringId: id, title: v.string(), donor: v.string(), ...settled })),
      donors: v.array(v.strictObject({ donor: v.string(), pieces: signedPieces, points })),
      totals: v.strictObject(settled),
      ledgerPoints: points,
      closed: v.nullable(
        v.strictObject({ byWhom: v.string(), atMs: timeMs, note: v.string(), totals: v.strictObject(settled) }),
      ),
      canClose: v.boolean(),
    }),
    errors: ["NOT_FOUND"],
    who: bookkeepers,
    relation: "shop",
    once: "reads",
    perMinute: 30,
  }),
  /** The keeper signs the day's sheet, once. */
  "mall.closeDay": declareCall({
    input: v.strictObject({ shopId: id, day: settlementDay, note: optionalText(100), key }),
    output: v.strictObject({ day: v.string(), points }),
    errors: ["NOT_FOUND", "DAY_CLOSED", "DAY_AHEAD"],
    who: ["keeper"],
    relation: "shop",
    once: "row",
    perMinute: 10,
  }),
};
