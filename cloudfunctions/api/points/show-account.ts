import type { Account } from "../../../domain/points/account";
import { legOf } from "../../../domain/points/transfer";
import { starStanding } from "../../../domain/stars/star-standing";
import { missingForStar } from "../../../domain/stars/star-words";
import { done } from "../answer";
import { handle } from "../handler";
import { pageOf, parseCursor } from "../page";
import { findAccount, toAccount } from "../store/accounts-store";
import { policyById, policyOf } from "../store/policies-store";
import { listTransfers, type TransferDocument } from "../store/transfers-store";

/** My points and hours, and every movement with its reason, newest first. */
export const showAccount = handle<"points.showAccount">()({
  together: () => ({ stars: policyById("stars") }),
  async run({ cursor }, caller, { stars }) {
    const { personId } = caller.person;
    const [document, found] = await Promise.all([findAccount(personId), listTransfers(personId, parseCursor(cursor))]);
    const account = toAccount(personId, document);
    const rule = policyOf("stars", stars, caller.nowMs).value;
    const star = starStanding(account, rule, caller.nowMs);
    const { rows, nextCursor } = pageOf(found, (row) => `${row.atMs}|${row._id}`);
    return done({
      available: account.available,
      held: account.held,
      pending: pendingOf(account),
      owed: account.owed,
      expiring: expiringOf(account, caller.nowMs),
      isFrozen: account.isFrozen,
      minutes: account.minutes,
      services: account.services,
      starLevel: star.level,
      minutesToNextStar: star.minutesToNext,
      starMissing: [...missingForStar(star, rule.keepMeanPercent)],
      postings: rows.map((row) => viewPosting(row, personId)),
      nextCursor,
    });
  },
});

function pendingOf({ pending, pendingLots }: Account) {
  const [next] = pendingLots;
  return next === undefined ? null : { points: pending, nextFromMs: next.atMs };
}

const yearMs = 366 * 86_400_000;

function expiringOf({ lots }: Account, nowMs: number) {
  const [next] = lots;
  return next === undefined || next.atMs > nowMs + yearMs ? null : { points: next.points, atMs: next.atMs };
}

function viewPosting(row: TransferDocument, personId: string) {
  const own = legOf(row, personId);
  const [earned] = legOf(row, personId, "pending")?.lots ?? [];
  const delta = own?.delta ?? 0;
  return {
    transferId: row._id,
    kind: row.kind,
    title: row.kind === "gift" ? giftTitle(delta) : row.title,
    delta,
    pending: earned === undefined || row.kind === "release" ? null : { points: earned.points, fromMs: earned.atMs },
    balanceAfter: own?.balanceAfter ?? 0,
    atMs: row.atMs,
    breakdown: [...row.breakdown],
  };
}

const giftTitle = (delta: number): string => (delta > 0 ? "家人送来的积分" : "送给家人的积分");
