import { handsIn } from "../../../domain/mall/stock-matter";
import type { Caller } from "../caller";
import { toStockMatter, type StockMatterDocument } from "../store/stock-matters-store";

/** A matter of the stock as keeper and staff see it: never what one of the two counted before the other has. */
export const viewStockMatter = (document: StockMatterDocument, { person }: Caller) => ({
  matterId: document._id,
  kind: document.kind,
  state: document.state,
  shopName: document.shopName,
  offeringTitle: document.offeringTitle,
  pieces: document.pieces,
  reason: document.reason,
  byWhom: document.byWhom,
  atMs: document.atMs,
  isOwn: handsIn(toStockMatter(document)).includes(person.personId),
});
