import { isOwnMatter } from "../../../domain/orders/order-relation";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById, toOrder } from "../store/orders-store";
import { actorOf, mayCommand } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { payOwedReversals, reversingAwards } from "./reverse-awards";
import { staffRole } from "./staff-role";

/** Who judged nothing here before hears both stories and decides; what the judgement gave goes back with the decision. */
export const decideDispute = handle<"orders.decideDispute">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ orderId, verdict, words, key }, caller, { order }) {
    if (order === null || !mayCommand(toOrder(order), caller, "decideDispute")) return refuse("NOT_FOUND");
    if (isOwnMatter(toOrder(order), caller.person)) return refuse("OWN_MATTER");
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, staffRole(caller), key);
    const command = { name: "decideDispute", verdict, words, actor, nowMs: caller.nowMs } as const;
    const change = await changeOrderWith(orderId, caller, command, reversingAwards);
    if (change.ok && verdict !== "keep" && order.takers.length > 2) await payOwedReversals(orderId);
    return asAnswer<"orders.decideDispute">(change);
  },
});
