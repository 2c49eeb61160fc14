import type { Output } from "../../../contract/index";
import { sentStanding } from "../../../domain/matching/sent-standing";
import { reaches } from "../../../domain/people/held-roles";
import { areaRoles } from "../../../domain/people/role";
import { done, refuse } from "../answer";
import { keyedId } from "../body-hash";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { dispatchById, type DispatchDocument } from "../store/dispatches-store";
import { findOrdersToFollow, type OrderToFollow } from "../store/find-orders";
import { beginningOf } from "./beginning-of";

/** Where each order of one's own batch stands, from the orders as they are: what was said at the sending may be over. */
export const readSent = handle<"dispatch.readSent">()({
  together: (input) => ({ batch: dispatchById(input.batchId) }),
  async run(_input, caller, { batch }) {
    if (batch === null || batch.byPersonId !== caller.person.personId) return refuse("NOT_FOUND");
    const documents = await findOrdersToFollow(batch.orderIds);
    const inScope = batch.orderIds.flatMap((orderId) => {
      const order = documents.get(orderId);
      return order !== undefined && reaches(caller.person, areaRoles, order.areaId, caller.nowMs) ? [order] : [];
    });
    return done({
      orders: inScope.map((order) => viewSent(order, batch, caller)),
      hidden: batch.orderIds.length - inScope.length,
    });
  },
});

const viewSent = (
  order: OrderToFollow,
  batch: DispatchDocument,
  caller: Caller,
): Output<"dispatch.readSent">["orders"][number] => ({
  orderId: order._id,
  categoryName: order.category.name,
  text: beginningOf(order.text),
  placeName: order.placeName,
  names: namesIn(order),
  standing: sentStanding(order, {
    batchId: batch._id,
    sentVersion: sentVersionOf(order, batch, caller),
    outcome: batch.results.find(({ orderId }) => orderId === order._id)?.outcome ?? null,
  }),
});

function namesIn({ offer, takers }: OrderToFollow): string | null {
  const names = [...takers.map(({ name }) => name), ...(offer === null ? [] : [offer.name])];
  return names.length === 0 ? null : names.join("、");
}

/** The batch's own step in the order's journal: its id is made of the key that stands there. */
const sentVersionOf = ({ journal }: OrderToFollow, batch: DispatchDocument, { openid }: Caller): number | null =>
  journal.find(
    ({ byPersonId, event, key }) =>
      event === "offered" &&
      byPersonId === batch.byPersonId &&
      key !== null &&
      keyedId(openid, "dispatch.confirm", key) === batch._id,
  )?.version ?? null;
