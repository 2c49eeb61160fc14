import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { actorOf } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";

/** The work is done: minutes are counted by the cloud's clock, and the volunteer is free for the next order. */
export const leaveOrder = handle<"orders.leave">()({
  async run({ orderId, workDone, ageMs, key }, caller) {
    if ((await checkText(caller.openid, workDone)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, "volunteer", key);
    return asAnswer<"orders.leave">(
      await changeOrderWith(orderId, caller, { name: "leave", workDone, ageMs, actor, nowMs: caller.nowMs }),
    );
  },
});
