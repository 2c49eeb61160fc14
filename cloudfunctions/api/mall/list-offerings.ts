import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { findAccount } from "../store/accounts-store";
import { listOnOffer } from "../store/offerings-store";
import { viewOffering } from "./view-offering";

/** What is on offer in one aisle for where I live, cheapest first, beside what I could spend. */
export const listOfferings = handle<"mall.listOfferings">()({
  async run({ kind, cursor }, caller) {
    const [account, found] = await Promise.all([
      findAccount(caller.person.personId),
      listOnOffer({ kind, areaIds: caller.person.ancestors, after: parseCursor(cursor) }),
    ]);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.pricePoints}|${row._id}`);
    return done({ balance: account?.available ?? 0, offerings: rows.map(viewOffering), nextCursor });
  },
});
