import { grabberOf } from "../../../domain/orders/available-actions";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { personById, toPerson } from "../store/people-store";
import { changeAsStaff } from "./change-as-staff";

/** Staff ask one volunteer. Nothing is his yet: his limits are asked again when he says yes. */
export const offerOrder = handle<"orders.offer">()({
  together: (input) => ({ order: orderById(input.orderId), volunteer: personById(input.volunteerId) }),
  async run({ key }, caller, { order, volunteer }) {
    if (volunteer === null) return refuse("NOT_A_VOLUNTEER");
    const to = grabberOf(toPerson(volunteer));
    return asAnswer<"orders.offer">(await changeAsStaff(order, caller, key, { name: "offer", to }));
  },
});
