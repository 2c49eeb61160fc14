import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { Order } from "../../../domain/orders/order";
import type { Account } from "../../../domain/points/account";
import { awardTransfer } from "../../../domain/points/award-transfer";
import { awardedService, orderAward, type Payee } from "../../../domain/points/order-awards";
import { postTransfer } from "../../../domain/points/post-transfer";
import type { Transfer } from "../../../domain/points/transfer";
import { addRating, isRatedBy } from "../../../domain/ratings/rating-sums";
import { ledgerHash } from "../store/ledger-hash";
import type { AwardSummary } from "../store/orders-store";
import { policyOf, type PolicyDocument } from "../store/policies-store";
import type { RecordDocument } from "../store/records-store";

/** How points are counted; null while staff have never written otherwise. */
export type Counting = PolicyDocument<"points"> | null;

type Earned = {
  readonly account: Account;
  readonly transfer: Transfer;
  readonly record: RecordDocument;
  readonly summary: AwardSummary;
};

/** What one volunteer has after a judged order: account, transfer, record, and what the order keeps of it. */
export function earnedWith(order: Order, payee: Payee, account: Account, counting: Counting): Earned {
  const { personId } = payee;
  const policy = policyOf("points", counting, order.createdAtMs);
  const award = orderAward(order, payee, { policy, account });
  const { atMs, byPersonId, version } = judgedBy(order);
  const draft = awardTransfer(account, award, {
    orderId: order.orderId,
    title: order.category.name,
    byPersonId,
    atMs,
    spendableFromMs: atMs + policy.value.pendingHours * 3_600_000,
    service: awardedService(order, payee),
  });
  const posted = postTransfer(account, draft, ledgerHash);
  // Her stars are about the service she saw last; nobody's share in it is told apart.
  const isRated = order.rating !== null && !order.rating.byRule && payee.minutes !== null;
  // Whoever is helped again and again counts once in thirty days, so that no pair makes a volunteer's name alone.
  const isRatingCounted = isRated && !isRatedBy(account.ratings, order.beneficiaryId, atMs);
  const ratings = isRatingCounted
    ? addRating(account.ratings, order.rating.stars, atMs, order.beneficiaryId)
    : account.ratings;
  const { breakdown, minutes, points } = award;
  return {
    account: { ...posted.account, ratings },
    transfer: posted.transfer,
    record: {
      _id: `${order.orderId}:${personId}`,
      personId,
      orderId: order.orderId,
      minutes,
      categoryName: order.category.name,
      atMs,
    },
    summary: { personId, points, minutes, breakdown, version, isRatingCounted },
  };
}

/** Who judged it, when, and with which step. */
function judgedBy({ orderId, journal }: Order): Pick<JournalEntry, "byPersonId" | "atMs" | "version"> {
  const entry = journal.filter(({ event }) => event === "evaluated").at(-1);
  if (entry === undefined) throw new Error(`nobody has judged order ${orderId}`);
  return entry;
}
