import type { Order } from "../../../domain/orders/order";
import { isSound } from "../../../domain/points/account";
import { postTransfer } from "../../../domain/points/post-transfer";
import { reversalId, reverseTransfer } from "../../../domain/points/reverse-transfer";
import { takeRating } from "../../../domain/ratings/rating-sums";
import type { Stars } from "../../../domain/ratings/stars";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { inTransaction, replaced, type TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { findOrder, toOrder, type OrderDocument, type OwedReversal } from "../store/orders-store";
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
  const given = before.rating.byRule ? null : before.rating.stars;
  const all = document.awards
    .filter(({ isReversed, personId }) => isReversed !== true && isTakerIn(before, personId))
    .map(({ isRatingCounted, personId }): OwedReversal => ({
      personId,
      stars: isRatingCounted === false ? null : given,
    }));
  const [now, later] = [all.slice(0, atOnceMax), all.slice(atOnceMax)];
  const done: OwedReversal[] = [];
  for (const one of now) if (await reverseAward(documents, after, one)) done.push(one);
  const owed = [...now.filter((one) => !done.includes(one)), ...later];
  return {
    refusal: null,
    fields: { awards: replaced(marked(document, done)), owedReversals: replaced(owed) },
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
  const document = await findOrder(orderId);
  for (const { personId } of document?.owedReversals ?? []) await payOwed(orderId, personId);
}

/** From an account that is not sound nothing is taken: the order's list keeps it until that is settled. */
const payOwed = (orderId: string, personId: string): Promise<void> =>
  inTransaction(async (documents) => {
    const document = await documents.get<OrderDocument>("orders", orderId);
    const owed = document?.owedReversals?.find((one) => one.personId === personId);
    if (document === null || owed === undefined) return { commit: false, value: undefined };
    if (!(await reverseAward(documents, toOrder(document), owed))) return { commit: false, value: undefined };
    await documents.update("orders", orderId, {
      awards: replaced(marked(document, [owed])),
      owedReversals: replaced((document.owedReversals ?? []).filter((one) => one.personId !== personId)),
    });
    return { commit: true, value: undefined };
  });

/**
 * One account, one transfer, one record; true when it is done, also by somebody else before. What was never given stays
 * as it is. False when the account is not sound.
 */
async function reverseAward(
  documents: TransactionDocuments,
  order: Order,
  { personId, stars }: OwedReversal,
): Promise<boolean> {
  const { orderId, category, dispute } = order;
  const verdict = dispute?.verdict ?? null;
  if (verdict === null) throw new Error(`nobody decided that the points of ${orderId} go back`);
  const earlier = await documents.get<TransferDocument>("transfers", reversalId(orderId, personId));
  const award = await documents.get<TransferDocument>("transfers", `award:${orderId}:${personId}`);
  if (earlier !== null || award === null) return true;
  const document = await documents.get<AccountDocument>("accounts", personId);
  const account = toAccount(personId, document);
  if (!isSound(account)) return false;
  const { byPersonId, atMs, words } = verdict;
  const cause = { orderId, title: category.name, byPersonId, words, atMs };
  const draft = reverseTransfer(account, { ...award, transferId: award._id }, cause);
  const posted = postTransfer(account, draft, ledgerHash);
  const ratings =
    stars === null ? account.ratings : takeRating(account.ratings, stars as Stars, award.atMs, order.beneficiaryId);
  await saveAccount(documents, document, { ...posted.account, ratings }, posted.transfer);
  await documents.update("records", `${orderId}:${personId}`, { reversed: true });
  return true;
}
