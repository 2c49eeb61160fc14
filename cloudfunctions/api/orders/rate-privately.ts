import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";

/** The volunteer says how the visit was: staff read it, nobody else. */
export const ratePrivately = handle<"orders.ratePrivately">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ stars, note, key }, caller, { order }) {
    if (note !== "" && (await checkText(caller.openid, note)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, "volunteer", key);
    return asAnswer<"orders.ratePrivately">(
      await changeOrder(order, caller, { name: "ratePrivately", stars, note, actor, nowMs: caller.nowMs }),
    );
  },
});
