import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { checkText } from "../store/content-check";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff rang her up and write down what she said; the call task for it ends with the clock's next tick. */
export const recordStaffCall = handle<"orders.recordStaffCall">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ words, key }, caller, { order }) {
    if ((await checkText(caller.openid, words)) === "risky") return refuse("TEXT_REFUSED");
    return asAnswer<"orders.recordStaffCall">(
      await changeAsStaff(order, caller, key, { name: "recordStaffCall", words }),
    );
  },
});
