import { meanRating } from "../../../domain/ratings/mean-rating";
import { starLevelOf } from "../../../domain/ratings/star-level";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { findAccount, toAccount } from "../store/accounts-store";
import { balanceAfter, listTransfers, type TransferDocument } from "../store/transfers-store";

/** My points and hours, and every movement with its reason, newest first. */
export const showAccount = handle<"points.showAccount">()({
  async run({ cursor }, caller) {
    const { personId } = caller.person;
    const [document, found] = await Promise.all([findAccount(personId), listTransfers(personId, parseCursor(cursor))]);
    const account = toAccount(personId, document);
    const star = starLevelOf(account.minutes, meanRating(account.ratings, caller.nowMs).mean);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    return done({
      available: account.available,
      held: account.held,
      minutes: account.minutes,
      services: account.services,
      starLevel: star.level,
      minutesToNextStar: star.minutesToNext,
      postings: rows.map(viewPosting),
      nextCursor,
    });
  },
});

const viewPosting = (row: TransferDocument) => ({
  transferId: row._id,
  kind: row.kind,
  title: row.title,
  delta: row.legs[0]?.delta ?? 0,
  balanceAfter: balanceAfter(row),
  atMs: row.atMs,
  breakdown: [...row.breakdown],
});
