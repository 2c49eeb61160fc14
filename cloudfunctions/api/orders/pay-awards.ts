import type { JournalEntry } from "../../../domain/orders/journal-entry";
import type { Order } from "../../../domain/orders/order";
import { awardTransfer } from "../../../domain/points/award-transfer";
import { orderAward, payeesOf, type Payee } from "../../../domain/points/order-awards";
import { postTransfer } from "../../../domain/points/post-transfer";
import { addRating } from "../../../domain/ratings/rating-sums";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { inTransaction, replaced, type TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { toOrder, type AwardSummary, type OrderDocument } from "../store/orders-store";

/** Account, transfer and record of two volunteers and the order: what a transaction of at most eight documents holds. */
const paidAtOnceMax = 2;

/**
 * Posts what a judgement earned: the first volunteers' with the judgement itself, the others' right after it, each by a
 * transaction of its own. The order lists who is still to come; whoever has an award for this order already gets no second.
 */
export async function postFirstAwards(documents: TransactionDocuments, after: Order, document: OrderDocument) {
  const due = payeesOf(after).filter((payee) => !hasAward(document, payee.personId));
  const awards: AwardSummary[] = [...document.awards];
  for (const payee of due.slice(0, paidAtOnceMax)) awards.push(await postAward(documents, after, payee));
  const owedAwards = due.slice(paidAtOnceMax).map(({ personId }) => personId);
  return { awards, owedAwards };
}

const hasAward = ({ awards }: Pick<OrderDocument, "awards">, personId: string): boolean =>
  awards.some((award) => award.personId === personId);

/** Pays whomever an order's list still names; run again after a cut, it goes on where it stopped. */
export async function payOwedAwards(orderId: string): Promise<void> {
  while (await payNext(orderId));
}

/** True while there is somebody left. What was overturned or is done anew meanwhile is not paid any more. */
const payNext = (orderId: string): Promise<boolean> =>
  inTransaction(async (documents) => {
    const document = await documents.get<OrderDocument>("orders", orderId);
    const [personId, ...rest] = document?.owedAwards ?? [];
    if (document === null || personId === undefined) return { commit: false, value: false };
    const order = toOrder(document);
    const payee = payeesOf(order).find((one) => one.personId === personId);
    const isDue = order.evaluation !== null && order.status !== "overturned" && !hasAward(document, personId);
    const paid = isDue && payee !== undefined ? [await postAward(documents, order, payee)] : [];
    await documents.update("orders", orderId, {
      awards: replaced([...document.awards, ...paid]),
      owedAwards: replaced(rest),
    });
    return { commit: true, value: rest.length > 0 };
  });

/** One account, one transfer and one record for one volunteer, told from the order alone: the same whoever pays, and when. */
async function postAward(documents: TransactionDocuments, order: Order, payee: Payee): Promise<AwardSummary> {
  const { personId } = payee;
  const award = orderAward(order, payee);
  const { atMs, byPersonId, version } = judgedBy(order);
  const document = await documents.get<AccountDocument>("accounts", personId);
  const account = toAccount(personId, document);
  const cause = { orderId: order.orderId, title: order.category.name, byPersonId, atMs };
  const posted = postTransfer(account, awardTransfer(account, award, cause), ledgerHash);
  // Her stars are about the service she saw last; nobody's share in it is told apart.
  const isRated = order.rating !== null && !order.rating.byRule && payee.minutes !== null;
  const ratings = isRated ? addRating(account.ratings, order.rating.stars, atMs) : account.ratings;
  await saveAccount(documents, document, { ...posted.account, ratings }, posted.transfer);
  await documents.add("records", {
    _id: `${order.orderId}:${personId}`,
    personId,
    orderId: order.orderId,
    minutes: award.minutes,
    categoryName: order.category.name,
    atMs,
  });
  return { personId, points: award.points, minutes: award.minutes, breakdown: award.breakdown, version };
}

/** Who judged it, when, and with which step. */
function judgedBy({ orderId, journal }: Order): Pick<JournalEntry, "byPersonId" | "atMs" | "version"> {
  const entry = journal.filter(({ event }) => event === "evaluated").at(-1);
  if (entry === undefined) throw new Error(`nobody has judged order ${orderId}`);
  return entry;
}
