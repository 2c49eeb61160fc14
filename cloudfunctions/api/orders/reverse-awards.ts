import type { Order } from "../../../domain/orders/order";
import { postTransfer } from "../../../domain/points/post-transfer";
import { reversalId, reverseTransfer } from "../../../domain/points/reverse-transfer";
import { takeRating } from "../../../domain/ratings/rating-sums";
import type { Stars } from "../../../domain/ratings/stars";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { inTransaction, replaced, type TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { toOrder, type OrderDocument, type OwedReversal } from "../store/orders-store";
import type { TransferDocument } from "../store/transfers-store";
import type { AlsoWrite } from "./change-with-volunteers";

/** Account, transfer and record of two volunteers and the order: what a transaction of at most eight documents holds. */
const atOnceMax = 2;

/**
 * Takes back what an overturned judgement, or one that is to be made again, has given: the first volunteers' with the
 * decision itself, the others' right after it, each by a transaction of its own. The order lists who is still to come.
 */
export const reversingAwards: AlsoWrite<never> = async (documents, before, after, document) => {
  const verdict = after.dispute?.verdict ?? null;
  if (verdict === null || verdict.kind === "keep" || before.evaluation === null) return { refusal: null };
  const stars = before.rating.byRule ? null : before.rating.stars;
  const all = document.awards
    .filter(({ isReversed, personId }) => isReversed !== true && isTakerIn(before, personId))
    .map(({ personId }): OwedReversal => ({ personId, stars }));
  const [now, later] = [all.slice(0, atOnceMax), all.slice(atOnceMax)];
  for (const one of now) await reverseAward(documents, after, one);
  return {
    refusal: null,
    fields: { awards: replaced(marked(document, now)), owedReversals: replaced(later) },
  };
};

const isTakerIn = (order: Order, personId: string): boolean =>
  order.takers.some((taker) => taker.personId === personId);

const marked = (document: OrderDocument, reversed: readonly OwedReversal[]) =>
  document.awards.map((award) =>
    reversed.some(({ personId }) => personId === award.personId) ? { ...award, isReversed: true } : award,
  );

/** Takes back whatever an order's list still says; run again after a cut, it goes on where it stopped. */
export async function payOwedReversals(orderId: string): Promise<void> {
  while (await payOne(orderId));
}

const payOne = (orderId: string): Promise<boolean> =>
  inTransaction(async (documents) => {
    const document = await documents.get<OrderDocument>("orders", orderId);
    const [next, ...rest] = document?.owedReversals ?? [];
    if (document === null || next === undefined) return { commit: false, value: false };
    await reverseAward(documents, toOrder(document), next);
    await documents.update("orders", orderId, {
      awards: replaced(marked(document, [next])),
      owedReversals: replaced(rest),
    });
    return { commit: true, value: rest.length > 0 };
  });

/** One account, one transfer, one record. What was reversed already, or never given, stays as it is. */
async function reverseAward(
  documents: TransactionDocuments,
  order: Order,
  { personId, stars }: OwedReversal,
): Promise<void> {
  const { orderId, category, dispute } = order;
  const verdict = dispute?.verdict ?? null;
  if (verdict === null) throw new Error(`nobody decided that the points of ${orderId} go back`);
  const earlier = await documents.get<TransferDocument>("transfers", reversalId(orderId, personId));
  const award = await documents.get<TransferDocument>("transfers", `award:${orderId}:${personId}`);
  if (earlier !== null || award === null) return;
  const document = await documents.get<AccountDocument>("accounts", personId);
  const account = toAccount(personId, document);
  const { byPersonId, atMs, words } = verdict;
  const cause = { orderId, title: category.name, byPersonId, words, atMs };
  const draft = reverseTransfer(account, { ...award, transferId: award._id }, cause);
  const posted = postTransfer(account, draft, ledgerHash);
  const ratings = stars === null ? account.ratings : takeRating(account.ratings, stars as Stars, award.atMs);
  await saveAccount(documents, document, { ...posted.account, ratings }, posted.transfer);
  await documents.update("records", `${orderId}:${personId}`, { reversed: true });
}
