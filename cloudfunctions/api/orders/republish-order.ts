import { asAnswer } from "../answer";
import { handle } from "../handler";
import { orderById } from "../store/orders-store";
import { changeAsStaff } from "./change-as-staff";

const codeDigits = 4;

/** Staff put a stuck matter into the pool again; whoever was at the door and knows its codes may not use them twice. */
export const republishOrder = handle<"orders.republish">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ reason, key }, caller, { order }) {
    const wasAtDoor = order?.takers.some(({ arrivedAtMs }) => arrivedAtMs !== null) === true;
    const newCodes = () => ({ serviceCode: caller.newDigits(codeDigits), doneCode: caller.newDigits(codeDigits) });
    const beside = wasAtDoor ? newCodes : undefined;
    return asAnswer<"orders.republish">(await changeAsStaff(order, caller, key, { name: "republish", reason, beside }));
  },
});
