import { asAnswer } from "../answer";
import { handle } from "../handler";
import { actorOf } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { holdingTie } from "./holding-tie";

/** The requester takes her order back; whoever held it is free again in the same moment. */
export const cancelOrder = handle<"orders.cancel">()({
  run: async ({ orderId, reason, key }, caller) =>
    asAnswer<"orders.cancel">(
      await changeOrderWith(
        orderId,
        caller,
        { name: "cancel", reason, actor: actorOf(caller, "resident", key), nowMs: caller.nowMs },
        holdingTie(caller),
      ),
    ),
});
