import { done, refuse } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { offeringById } from "../store/offerings-store";
import { listStockEntriesOf } from "../store/stock-store";
import { accessToShop } from "./shop-access";

/** One thing's book, newest line first: what came in, went out, was written off, and why. */
export const listStockEntries = handle<"mall.listStockEntries">()({
  together: ({ offeringId }) => ({ offering: offeringById(offeringId) }),
  async run({ cursor }, caller, { offering }) {
    if (offering === null) return refuse("NOT_FOUND");
    const [access, found] = await Promise.all([
      accessToShop(caller, offering.shopId, "both"),
      listStockEntriesOf(offering._id, parseCursor(cursor)),
    ]);
    if (access === null) return refuse("NOT_FOUND");
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    return done({
      entries: rows.map(({ _id, kind, pieces, points, donor, note, approvedByPersonId, atMs }) => ({
        entryId: _id,
        kind,
        pieces,
        points,
        donor,
        note,
        isApproved: approvedByPersonId !== null,
        atMs,
      })),
      nextCursor,
    });
  },
});
