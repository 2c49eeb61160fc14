import { asAnswer } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";

/** Whoever waits for a slot no longer wants it. */
export const leaveWaiting = handle<"orders.leaveWaiting">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ key }, caller, { order }) {
    const command = {
      name: "leaveWaiting",
      actor: actorOf(caller, "volunteer", key),
      nowMs: caller.nowMs,
    } as const;
    return asAnswer<"orders.leaveWaiting">(await changeOrder(order, caller, command));
  },
});
