import { hasStock } from "../../../domain/mall/stock-entry";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { listOfferingsOfShop, type OfferingDocument } from "../store/offerings-store";
import { listOpenInShop } from "../store/stock-matters-store";
import { accessToShop } from "./shop-access";
import { viewStockMatter } from "./view-stock-matter";

/** What lies on a shop's shelf by its book, and what waits for a second person. */
export const showStock = handle<"mall.showStock">()({
  async run({ shopId }, caller) {
    const access = await accessToShop(caller, shopId, "both");
    if (access === null) return refuse("NOT_FOUND");
    const [offerings, waiting] = await Promise.all([listOfferingsOfShop(shopId), listOpenInShop(shopId)]);
    const counting = new Set(waiting.filter(({ state }) => state === "counting").map(({ offeringId }) => offeringId));
    return done({
      shopName: access.shop.name,
      lines: offerings.map((offering) => viewLine(offering, counting.has(offering._id))),
      waiting: waiting.map((matter) => viewStockMatter(matter, caller)),
    });
  },
});

const viewLine = (offering: OfferingDocument, isCounting: boolean) => ({
  offeringId: offering._id,
  title: offering.title,
  picture: offering.picture,
  kind: offering.kind,
  donor: offering.donor,
  pricePoints: offering.pricePoints,
  isOnOffer: offering.isOnOffer,
  received: offering.received,
  available: offering.available,
  reserved: offering.reserved,
  issued: offering.issued,
  writtenOff: offering.writtenOff,
  isCounting,
  hasStock: hasStock(offering),
});
