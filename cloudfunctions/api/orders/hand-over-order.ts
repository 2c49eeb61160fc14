import { grabberOf } from "../../../domain/orders/available-actions";
import { isTaker } from "../../../domain/orders/order-relation";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { orderById, toOrder } from "../store/orders-store";
import { personById, toPerson } from "../store/people-store";
import { actorOf, changeOrder, earlierChange } from "./change-order";

/** A volunteer asks another to come in his place. The slot stays his until that one says yes within his own limits. */
export const handOverOrder = handle<"orders.handOver">()({
  together: (input) => ({ order: orderById(input.orderId), other: personById(input.toPersonId) }),
  async run({ reason, key }, caller, { order, other }) {
    if (order === null) return refuse("NOT_FOUND");
    // What is not his is not there for him, whomever he names; his own repeat is answered as before.
    const earlier = earlierChange(toOrder(order), caller, key);
    if (earlier !== null) return asAnswer<"orders.handOver">(earlier);
    if (!isTaker(toOrder(order), caller.person)) return refuse("NOT_FOUND");
    if (other === null) return refuse("NOT_A_VOLUNTEER");
    const command = {
      name: "handOver",
      to: grabberOf(toPerson(other)),
      reason,
      actor: actorOf(caller, "volunteer", key),
      nowMs: caller.nowMs,
    } as const;
    return asAnswer<"orders.handOver">(await changeOrder(order, caller, command));
  },
});
