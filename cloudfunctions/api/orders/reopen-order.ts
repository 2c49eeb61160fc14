import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";

/** The requester says that it was not solved after all; staff hear of it, and nothing is posted for it. */
export const reopenOrder = handle<"orders.reopen">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ reason, key }, caller, { order }) {
    if ((await checkText(caller.openid, reason)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, "resident", key);
    return asAnswer<"orders.reopen">(
      await changeOrder(order, caller, { name: "reopen", reason, actor, nowMs: caller.nowMs }),
    );
  },
});
