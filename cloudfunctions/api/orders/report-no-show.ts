import { isOwnMatter, isRequester } from "../../../domain/orders/order-relation";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { orderById, toOrder } from "../store/orders-store";
import { actorOf } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { staffRole } from "./staff-role";

/** One of the volunteers, or none of them, came: by the requester, or by staff for her. The journal keeps who said so; the volunteer is free and it is counted. */
export const reportNoShow = handle<"orders.reportNoShow">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ orderId, reason, volunteerId, key }, caller, { order }) {
    if (order === null) return refuse("NOT_FOUND");
    const isHers = isRequester(toOrder(order), caller.person);
    // Staff of the taker's own kind must not clear or blame a matter they are part of.
    if (!isHers && isOwnMatter(toOrder(order), caller.person)) return refuse("NOT_FOUND");
    const actor = actorOf(caller, isHers ? "resident" : staffRole(caller), key);
    return asAnswer<"orders.reportNoShow">(
      await changeOrderWith(orderId, caller, {
        name: "reportNoShow",
        reason,
        volunteerId,
        actor,
        nowMs: caller.nowMs,
      }),
    );
  },
});
