import { asAnswer } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";

/** The volunteer is at the door and was told the service code. A wrong code is recorded, so that it cannot be guessed. */
export const arriveAtOrder = handle<"orders.arrive">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  run: async ({ serviceCode, key }, caller, { order }) =>
    asAnswer<"orders.arrive">(
      await changeOrder(order, caller, {
        name: "arrive",
        serviceCode,
        actor: actorOf(caller, "volunteer", key),
        nowMs: caller.nowMs,
      }),
    ),
});
