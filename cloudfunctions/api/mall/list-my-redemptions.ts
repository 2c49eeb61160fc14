import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { listOwnRedemptions } from "../store/redemptions-store";
import { viewRedemption } from "./view-redemption";

/** My vouchers, newest first: all, or only those that wait or are closed. */
export const listMyRedemptions = handle<"mall.listMyRedemptions">()({
  async run({ only, cursor }, caller) {
    const found = await listOwnRedemptions(caller.person.personId, only ?? null, parseCursor(cursor));
    const { rows, nextCursor } = pageOf(found, (row) => `${row.createdAtMs}|${row._id}`);
    return done({ redemptions: rows.map(viewRedemption), nextCursor });
  },
});
