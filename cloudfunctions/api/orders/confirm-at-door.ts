import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { findOrder } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";

/** She has no phone: the volunteer enters, before her, what she says of the service, and her second code says that she agrees. */
export const confirmAtDoor = handle<"orders.confirmAtDoor">()({
  async run({ orderId, doneCode, outcome, stars, comment, key }, caller) {
    if (comment !== "" && (await checkText(caller.openid, comment)) === "risky") return refuse("TEXT_REFUSED");
    const actor = actorOf(caller, "volunteer", key);
    const step = { name: "confirmAtDoor" as const, doneCode, outcome, stars, comment, actor, nowMs: caller.nowMs };
    return asAnswer<"orders.confirmAtDoor">(await changeOrder(await findOrder(orderId), caller, step));
  },
});
