import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff answer a matter themselves, and it ends with their answer. */
export const answerOrder = handle<"orders.answer">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ answer, key }, caller, { order }) {
    if ((await checkText(caller.openid, answer)) === "risky") return refuse("TEXT_REFUSED");
    return asAnswer<"orders.answer">(await changeAsStaff(order, caller, key, { name: "answer", answer, frees: true }));
  },
});
