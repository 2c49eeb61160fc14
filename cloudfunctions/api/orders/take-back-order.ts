import { asAnswer } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff take an offered or taken order back; whoever held it is free in the same moment. */
export const takeBackOrder = handle<"orders.takeBack">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  run: async ({ reason, key }, caller, { order }) =>
    asAnswer<"orders.takeBack">(await changeAsStaff(order, caller, key, { name: "takeBack", reason, frees: true })),
});
