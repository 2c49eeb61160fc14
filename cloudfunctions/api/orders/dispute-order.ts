import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById, toOrder } from "../store/orders-store";
import { actorOf, changeOrder, earlierChange } from "./change-order";
import { sideOf } from "./side-of";

/** One side objects to how the service was rated or judged, and tells its story. */
export const disputeOrder = handle<"orders.dispute">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ story, key }, caller, { order }) {
    // Who holds no slot any more since it is done again still hears the same on a repeat.
    const earlier = order === null ? null : earlierChange(toOrder(order), caller, key);
    if (earlier !== null) return asAnswer<"orders.dispute">(earlier);
    const side = sideOf(order, caller);
    if (side === null) return refuse("NOT_FOUND");
    if ((await checkText(caller.openid, story)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, side === "requester" ? "resident" : "volunteer", key);
    const change = await changeOrder(order, caller, { name: "dispute", side, story, actor, nowMs: caller.nowMs });
    return asAnswer<"orders.dispute">(change);
  },
});
