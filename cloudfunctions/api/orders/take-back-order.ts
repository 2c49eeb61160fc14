import { asAnswer } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff take an offered or taken order, or one slot of it, back; whoever held it is free in the same moment. */
export const takeBackOrder = handle<"orders.takeBack">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ reason, volunteerId, key }, caller, { order }) {
    const step = { name: "takeBack", reason, volunteerId, frees: true } as const;
    return asAnswer<"orders.takeBack">(await changeAsStaff(order, caller, key, step));
  },
});
