import { endOfDayMs } from "../../../domain/calendar/shanghai-day";
import { undoMs } from "../../../domain/mall/decide-undo";
import { shopsAt } from "../../../domain/people/held-roles";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOfferingsOfShop } from "../store/offerings-store";
import { countFulfilledSince, countWaiting, listFulfilledSince, listWaiting } from "../store/redemptions-store";
import { findShop } from "../store/shops-store";
import { viewForKeeper } from "./view-redemption";

const dayMs = 24 * 60 * 60 * 1000;

/** The keeper's own shop: what waits to be fetched, what went out today, and what lies on the shelf. */
export const showShop = handle<"mall.showShop">()({
  async run({ cursor }, caller) {
    const [shopId] = shopsAt(caller.person, caller.nowMs);
    if (shopId === undefined) return refuse("NOT_ALLOWED");
    const [shop, waitingCount, fulfilledTodayCount, handedOver, found, offerings] = await Promise.all([
      findShop(shopId),
      countWaiting(shopId),
      countFulfilledSince(shopId, endOfDayMs(caller.nowMs) - dayMs),
      listFulfilledSince(shopId, caller.nowMs - undoMs),
      listWaiting(shopId, parseCursor(cursor)),
      listOfferingsOfShop(shopId),
    ]);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.createdAtMs}|${row._id}`);
    return done({
      shopId,
      shopName: shop?.name ?? "",
      waitingCount,
      fulfilledTodayCount,
      handedOver: handedOver.map(viewForKeeper),
      waiting: rows.map(viewForKeeper),
      nextCursor,
      stock: offerings.map(({ _id, title, available, reserved, issued }) => ({
        offeringId: _id,
        title,
        available,
        reserved,
        issued,
      })),
    });
  },
});
