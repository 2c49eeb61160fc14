import { relationTo } from "../../../domain/orders/order-relation";
import { mayTalk, type Talk } from "../../../domain/thread/may-talk";
import type { Caller } from "../caller";
import { toOrder, type OrderDocument } from "../store/orders-store";

/** What the caller may do in an order's thread now; an order that is not there is nobody's. */
export function talkIn(document: OrderDocument | null, caller: Caller): Talk {
  if (document === null) return { kind: "no" };
  const order = toOrder(document);
  return mayTalk(order, relationTo(order, caller.person, caller.nowMs), caller.nowMs);
}
