import { isRequester, isTaker } from "../../../domain/orders/order-relation";
import type { Caller } from "../caller";
import { toOrder, type OrderDocument } from "../store/orders-store";

/** For which side the caller may speak in a dispute, or null for neither. */
export function sideOf(document: OrderDocument | null, caller: Caller): "requester" | "volunteer" | null {
  if (document === null) return null;
  if (isRequester(toOrder(document), caller.person)) return "requester";
  return isTaker(toOrder(document), caller.person) ? "volunteer" : null;
}
