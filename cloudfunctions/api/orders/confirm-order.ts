import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";
import { holdingTie } from "./holding-tie";

/** The requester says how it went: outcome, stars, tags, a few words. */
export const confirmOrder = handle<"orders.confirm">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ outcome, stars, tags, comment, key }, caller, { order }) {
    const words = [...tags, comment].join(" ").trim();
    if (words !== "" && (await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    const command = {
      name: "confirm",
      outcome,
      stars,
      tags,
      comment,
      actor: actorOf(caller, "resident", key),
      nowMs: caller.nowMs,
    } as const;
    const isOwn = order === null || order.beneficiaryId === caller.person.personId;
    const change = isOwn
      ? await changeOrder(order, caller, command)
      : await changeOrderWith(order._id, caller, command, holdingTie(caller));
    return asAnswer<"orders.confirm">(change);
  },
});
