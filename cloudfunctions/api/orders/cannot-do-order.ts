import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { actorOf } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";

/** The volunteer finds that it cannot be done: closed is not solved, so it goes back to staff with the reason. */
export const cannotDoOrder = handle<"orders.cannotDo">()({
  async run({ orderId, reason, key }, caller) {
    if ((await checkText(caller.openid, reason)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, "volunteer", key);
    return asAnswer<"orders.cannotDo">(
      await changeOrderWith(orderId, caller, { name: "cannotDo", reason, actor, nowMs: caller.nowMs }),
    );
  },
});
