import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Who judged nothing here before hears both stories and decides. */
export const decideDispute = handle<"orders.decideDispute">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ verdict, words, key }, caller, { order }) {
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    return asAnswer<"orders.decideDispute">(
      await changeAsStaff(order, caller, key, { name: "decideDispute", verdict, words }),
    );
  },
});
