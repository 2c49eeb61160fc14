import type { Output } from "../../../contract/index";
import type { Order } from "../../../domain/orders/order";
import { isOfferee, isRequester, isWaiting } from "../../../domain/orders/order-relation";
import { maskName } from "../../../domain/people/mask";
import type { Person } from "../../../domain/people/person";
import { toOrder, type OrderDocument } from "../store/orders-store";

type OwnOrder = Output<"orders.listMine">["orders"][number];

/** A row of one's own list. The other side appears by surname; the full view opens with a tap. */
export function viewOwnOrder(document: OrderDocument, viewer: Person): OwnOrder {
  const order = toOrder(document);
  const other = isRequester(order, viewer) ? order.takers[0]?.name : document.beneficiaryName;
  return {
    orderId: order.orderId,
    myPart: partOf(order, viewer),
    categoryId: order.category.categoryId,
    categoryName: order.category.name,
    text: order.text,
    status: order.status,
    wanted: order.wanted,
    placeName: document.placeName,
    otherName: other === undefined ? null : maskName(other),
    updatedAtMs: order.updatedAtMs,
  };
}

/** Whoever asked, was asked and waits reads it so; everybody else in whose list it stands helps, or helped. */
function partOf(order: Order, viewer: Person): OwnOrder["myPart"] {
  if (isRequester(order, viewer)) return "requester";
  if (isOfferee(order, viewer)) return "asked";
  return isWaiting(order, viewer) ? "waiting" : "taker";
}
