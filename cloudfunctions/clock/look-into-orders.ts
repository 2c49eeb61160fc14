import { isSound } from "../../domain/points/account";
import { pointsOf } from "../../domain/points/count-service";
import { legOf, type Transfer } from "../../domain/points/transfer";
import { checkOrder, type PostedAward } from "../../domain/reconciliation/check-order";
import { toAccount, type AccountDocument } from "../api/store/accounts-store";
import { toOrder, type OrderDocument } from "../api/store/orders-store";
import { findAll, toTransfer } from "../api/store/reconcile-store";
import type { TransferDocument } from "../api/store/transfers-store";
import type { Looked } from "./looked";

/** Orders and the awards they led to. */
export async function lookIntoOrders(orderIds: readonly string[], nowMs: number): Promise<readonly Looked[]> {
  const orders = await findAll<OrderDocument>("orders", orderIds);
  const postings = await findAll<TransferDocument>("transfers", orders.flatMap(awardIdsOf));
  const byId = new Map(postings.map((one) => [one._id, toTransfer(one)]));
  const owed = orders.flatMap(({ owedAwards = [] }) => owedAwards);
  const accounts = await findAll<AccountDocument>("accounts", owed);
  const frozenIds = new Set(accounts.filter((one) => !isSound(toAccount(one._id, one))).map(({ _id }) => _id));
  return orders.flatMap((document): readonly Looked[] => {
    const { awards, areaId, ancestors, category, owedAwards = [] } = document;
    const posted = awardIdsOf(document).flatMap((id) => postedAwards(byId.get(id)));
    const finding = checkOrder(toOrder(document), { awards, owedAwards }, posted, { nowMs, frozenIds });
    return finding === null ? [] : [{ finding, title: category.name, areaId, ancestors }];
  });
}

/** Every award that may be about it. */
const awardIdsOf = (document: OrderDocument): readonly string[] => {
  const { takers, earlierTakers } = toOrder(document);
  const people = [...takers, ...earlierTakers, ...document.awards].map(({ personId }) => personId);
  return [...new Set(people)].map((personId) => `award:${document._id}:${personId}`);
};

const postedAwards = (row: Transfer | undefined): readonly PostedAward[] =>
  row?.personIds
    .filter((personId) => legOf(row, personId) !== undefined)
    .map((personId) => ({ personId, points: pointsOf(row) })) ?? [];
