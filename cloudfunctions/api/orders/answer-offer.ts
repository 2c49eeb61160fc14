import { grabberOf } from "../../../domain/orders/available-actions";
import { asAnswer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { command } from "../store/database";
import { orderById } from "../store/orders-store";
import { actorOf, changeOrder } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";

/** The volunteer who was asked says yes, within his limits as they are now, or no without an excuse. */
export const answerOffer = handle<"orders.answerOffer">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run({ orderId, decision, key }, caller, { order }) {
    const given = { actor: actorOf(caller, "volunteer", key), nowMs: caller.nowMs };
    const change =
      decision === "decline"
        ? await changeOrder(order, caller, { name: "declineOffer", ...given })
        : await changeOrderWith(
            orderId,
            caller,
            { name: "acceptOffer", grabber: grabberOf(caller.person), ...given },
            () => Promise.resolve({ refusal: null, fields: { takerPhones: phoneOf(caller) } }),
          );
    return asAnswer<"orders.answerOffer">(change);
  },
});

const phoneOf = (caller: Caller) =>
  command.push([{ personId: caller.person.personId, phoneCipher: caller.document.phoneCipher }]);
