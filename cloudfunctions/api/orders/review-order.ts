import { isOwnMatter } from "../../../domain/orders/order-relation";
import { asAnswer, refuse } from "../answer";
import { handle } from "../handler";
import { orderById, toOrder } from "../store/orders-store";
import { actorOf, changeOrder, mayCommand } from "./change-order";
import { staffRole } from "./staff-role";

/** Staff look at an order first: into the pool, or back with a reason. Never their own. */
export const reviewOrder = handle<"orders.review">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ decision, reason, key }, caller, { order }) {
    if (order === null || !mayCommand(toOrder(order), caller, "approve")) return refuse("NOT_FOUND");
    if (isOwnMatter(toOrder(order), caller.person)) return refuse("OWN_MATTER");
    if (decision === "return" && reason === "") return refuse("REASON_NEEDED");
    const actor = actorOf(caller, staffRole(caller), key);
    const given = { actor, nowMs: caller.nowMs };
    const command =
      decision === "approve" ? { name: "approve" as const, ...given } : { name: "return" as const, reason, ...given };
    return asAnswer<"orders.review">(await changeOrder(order, caller, command));
  },
});
