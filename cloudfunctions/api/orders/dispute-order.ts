import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";
import { sideOf } from "./side-of";

/** One side objects to how the service was rated or judged, and tells its story. */
export const disputeOrder = handle<"orders.dispute">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ story, key }, caller, { order }) {
    const side = sideOf(order, caller);
    if (side === null) return refuse("NOT_FOUND");
    if ((await checkText(caller.openid, story)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, side === "requester" ? "resident" : "volunteer", key);
    const change = await changeOrder(order, caller, { name: "dispute", side, story, actor, nowMs: caller.nowMs });
    return asAnswer<"orders.dispute">(change);
  },
});
