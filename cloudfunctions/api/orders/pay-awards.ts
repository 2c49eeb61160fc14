import type { Order } from "../../../domain/orders/order";
import { payeesOf, type Payee } from "../../../domain/points/order-awards";
import { isSound } from "../../../domain/points/account";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { inTransaction, replaced, type TransactionDocuments } from "../store/in-transaction";
import { findOrder, toOrder, type AwardSummary, type OrderDocument } from "../store/orders-store";
import { findPolicy } from "../store/policies-store";
import { earnedWith, type Counting } from "./earned-with";

/** Account, transfer and record of two volunteers and the order: what a transaction of at most eight documents holds. */
const paidAtOnceMax = 2;

/**
 * Posts what a judgement earned: the first volunteers' with the judgement itself, the others' right after it, each by a
 * transaction of its own. The order lists who is still to come; whoever has an award for this order already gets no second.
 */
export async function postFirstAwards(
  documents: TransactionDocuments,
  after: Order,
  document: OrderDocument,
  counting: Counting,
) {
  const due = payeesOf(after).filter((payee) => !hasAward(document, payee.personId));
  const awards: AwardSummary[] = [...document.awards];
  const owedAwards = due.slice(paidAtOnceMax).map(({ personId }) => personId);
  const restingAwards: string[] = [];
  for (const payee of due.slice(0, paidAtOnceMax)) {
    const paid = await postAward(documents, after, payee, counting);
    if (paid === null) restingAwards.push(payee.personId);
    else awards.push(paid);
  }
  return { awards, owedAwards: [...owedAwards, ...restingAwards], restingAwards };
}

const hasAward = ({ awards }: Pick<OrderDocument, "awards">, personId: string): boolean =>
  awards.some((award) => award.personId === personId);

/** Pays whomever an order's list still names; run again after a cut, it goes on where it stopped. */
export async function payOwedAwards(orderId: string): Promise<void> {
  const document = await findOrder(orderId);
  const counting = await findPolicy("points");
  for (const personId of document?.owedAwards ?? []) await payOwed(orderId, personId, counting);
}

/** What was overturned or is done anew meanwhile is not paid any more; whose account is not sound stays on the list. */
const payOwed = (orderId: string, personId: string, counting: Counting): Promise<void> =>
  inTransaction(async (documents) => {
    const document = await documents.get<OrderDocument>("orders", orderId);
    if (document?.owedAwards?.includes(personId) !== true) return { commit: false, value: undefined };
    const order = toOrder(document);
    const payee = payeesOf(order).find((one) => one.personId === personId);
    const isDue = order.evaluation !== null && order.status !== "overturned" && !hasAward(document, personId);
    const paid = isDue && payee !== undefined ? await postAward(documents, order, payee, counting) : undefined;
    const { restingAwards = [] } = document;
    const isLate = restingAwards.includes(personId);
    if (paid === null) {
      if (isLate) return { commit: false, value: undefined };
      await documents.update("orders", orderId, { restingAwards: replaced([...restingAwards, personId]) });
      return { commit: true, value: undefined };
    }
    await documents.update("orders", orderId, {
      awards: replaced([...document.awards, ...(paid === undefined ? [] : [isLate ? { ...paid, isLate } : paid])]),
      owedAwards: replaced(document.owedAwards.filter((one) => one !== personId)),
    });
    return { commit: true, value: undefined };
  });

/**
 * One account, one transfer and one record for one volunteer, told from the order and what this volunteer earned before.
 * Null when the account's own numbers do not agree or it is frozen: nothing is posted onto what is not sound.
 */
async function postAward(
  documents: TransactionDocuments,
  order: Order,
  payee: Payee,
  counting: Counting,
): Promise<AwardSummary | null> {
  const { personId } = payee;
  const document = await documents.get<AccountDocument>("accounts", personId);
  const account = toAccount(personId, document);
  if (!isSound(account)) return null;
  const earned = earnedWith(order, payee, account, counting);
  await saveAccount(documents, document, earned.account, earned.transfer);
  await documents.add("records", earned.record);
  return earned.summary;
}
