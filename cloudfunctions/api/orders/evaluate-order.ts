import { awardFor, type Award } from "../../../domain/points/award";
import { awardTransfer } from "../../../domain/points/award-transfer";
import { postTransfer } from "../../../domain/points/post-transfer";
import { addRating } from "../../../domain/ratings/rating-sums";
import type { Order } from "../../../domain/orders/order";
import type { Taker } from "../../../domain/orders/taker";
import { isOwnMatter } from "../../../domain/orders/order-relation";
import type { Answer } from "../answer";
import { refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { saveAccount, toAccount, type AccountDocument } from "../store/accounts-store";
import { replaced, type TransactionDocuments } from "../store/in-transaction";
import { ledgerHash } from "../store/ledger-hash";
import { findOrder, orderById, toOrder, type AwardSummary } from "../store/orders-store";
import { actorOf, mayCommand } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { staffRole } from "./staff-role";

type EvaluateAnswer = Answer<"orders.evaluate">;

/** The community's judgement. In one transaction the order ends, points and hours are posted, and the record is written. */
export const evaluateOrder = handle<"orders.evaluate">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ orderId, outcome, quality, comment, key }, caller, { order }): Promise<EvaluateAnswer> {
    if (order === null || !mayCommand(toOrder(order), caller, "evaluate")) return refuse("NOT_FOUND");
    if (isOwnMatter(toOrder(order), caller.person)) return refuse("OWN_MATTER");
    let summaries: readonly AwardSummary[] = [];
    const change = await changeOrderWith(
      orderId,
      caller,
      {
        name: "evaluate",
        outcome,
        quality,
        comment,
        actor: actorOf(caller, staffRole(caller), key),
        nowMs: caller.nowMs,
      },
      async (documents, _before, after) => {
        summaries = await postAwards(documents, after, caller);
        return { refusal: null, fields: { awards: replaced(summaries) } };
      },
    );
    if (!change.ok) return refuse(change.code as Extract<EvaluateAnswer, { ok: false }>["code"]);
    const awards = summaries.length > 0 ? summaries : ((await findOrder(orderId))?.awards ?? []);
    return { ok: true, value: { ...change.value, awards: awards.map((award) => toldAward(toOrder(order), award)) } };
  },
});

const toldAward = (order: Order, award: AwardSummary) => ({
  volunteerName: order.takers.find((taker) => taker.personId === award.personId)?.name ?? "",
  points: award.points,
  minutes: award.minutes,
});

/** One account, one transfer and one record per volunteer; an order has one slot so far, so this stays a small transaction. */
async function postAwards(
  documents: TransactionDocuments,
  order: Order,
  caller: Caller,
): Promise<readonly AwardSummary[]> {
  const summaries: AwardSummary[] = [];
  for (const taker of order.takers) summaries.push(await postAward(documents, order, taker, caller));
  return summaries;
}

async function postAward(
  documents: TransactionDocuments,
  order: Order,
  taker: Taker,
  caller: Caller,
): Promise<AwardSummary> {
  const award = awardOf(order, taker);
  const document = await documents.get<AccountDocument>("accounts", taker.personId);
  const account = toAccount(taker.personId, document);
  const cause = {
    orderId: order.orderId,
    title: order.category.name,
    byPersonId: caller.person.personId,
    atMs: caller.nowMs,
  };
  const posted = postTransfer(account, awardTransfer(account, award, cause), ledgerHash);
  const ratings =
    order.rating === null || order.rating.byRule
      ? account.ratings
      : addRating(account.ratings, order.rating.stars, caller.nowMs);
  await saveAccount(documents, document, { ...posted.account, ratings }, posted.transfer);
  await documents.add("records", {
    _id: `${order.orderId}:${taker.personId}`,
    personId: taker.personId,
    orderId: order.orderId,
    minutes: award.minutes,
    categoryName: order.category.name,
    atMs: caller.nowMs,
  });
  return { personId: taker.personId, points: award.points, minutes: award.minutes, breakdown: award.breakdown };
}

function awardOf(order: Order, taker: Taker): Award {
  const { evaluation, rating } = order;
  if (evaluation === null) throw new Error(`order ${order.orderId} is not evaluated`);
  return awardFor({
    rule: order.category.pointsRule,
    minutes: taker.minutes ?? 0,
    stars: rating.byRule ? null : rating.stars,
    quality: evaluation.quality,
    outcome: evaluation.outcome,
  });
}
