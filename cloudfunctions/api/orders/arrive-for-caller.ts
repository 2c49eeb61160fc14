import { asAnswer } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff vouch, with a reason, that the volunteer is at the door. */
export const arriveForCaller = handle<"orders.arriveForCaller">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  run: async ({ reason, key }, caller, { order }) =>
    asAnswer<"orders.arriveForCaller">(await changeAsStaff(order, caller, key, { name: "arriveForCaller", reason })),
});
