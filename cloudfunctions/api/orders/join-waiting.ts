import { grabberOf } from "../../../domain/orders/available-actions";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";

/** A volunteer stands in line for a slot of a full order. Nothing is his yet, so his own document is not touched. */
export const joinWaiting = handle<"orders.joinWaiting">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ key }, caller, { order }) {
    if (caller.person.volunteer === null) return refuse("NOT_A_VOLUNTEER");
    const command = {
      name: "joinWaiting",
      grabber: grabberOf(caller.person),
      actor: actorOf(caller, "volunteer", key),
      nowMs: caller.nowMs,
    } as const;
    return asAnswer<"orders.joinWaiting">(await changeOrder(order, caller, command));
  },
});
