import { asAnswer } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff put a stuck matter into the pool again. */
export const republishOrder = handle<"orders.republish">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  run: async ({ reason, key }, caller, { order }) =>
    asAnswer<"orders.republish">(await changeAsStaff(order, caller, key, { name: "republish", reason })),
});
