import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff asked by phone how it went: stars and outcome are hers, the record says who asked. */
export const confirmForCaller = handle<"orders.confirmForCaller">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ outcome, stars, comment, reason, key }, caller, { order }) {
    if ((await checkText(caller.openid, `${comment} ${reason}`)) === "risky") return refuse("TEXT_REFUSED");
    return asAnswer<"orders.confirmForCaller">(
      await changeAsStaff(order, caller, key, { name: "confirmForCaller", outcome, stars, comment, reason }),
    );
  },
});
