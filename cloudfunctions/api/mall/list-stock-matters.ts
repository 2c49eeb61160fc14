import { scopesAt } from "../../../domain/people/held-roles";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listToApprove } from "../store/stock-matters-store";
import { shopStaffRoles } from "./shop-access";
import { viewStockMatter } from "./view-stock-matter";

/** Write-offs and counted differences in the shops of my area that wait for somebody's yes. */
export const listStockMatters = handle<"mall.listStockMatters">()({
  async run({ cursor }, caller) {
    const scopes = scopesAt(caller.person, shopStaffRoles, caller.nowMs);
    const found = await listToApprove(scopes, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    return done({ matters: rows.map((row) => viewStockMatter(row, caller)), nextCursor });
  },
});
