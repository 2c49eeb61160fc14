import { giveBackDay, givenBackMax } from "../../../domain/orders/give-back-limit";
import { asAnswer } from "../answer";
import { handle } from "../handler";
import type { PersonDocument } from "../store/person-document";
import { actorOf } from "./change-order";
import { changeOrderWith } from "./change-with-volunteers";

/** The volunteer gives a slot back; three times a day at most, counted in the transaction that takes it off his list. */
export const giveBackOrder = handle<"orders.giveBack">()({
  run: async ({ orderId, reason, key }, caller) =>
    asAnswer<"orders.giveBack">(
      await changeOrderWith(
        orderId,
        caller,
        { name: "giveBack", reason, actor: actorOf(caller, "volunteer", key), nowMs: caller.nowMs },
        async (documents) => {
          const person = await documents.get<PersonDocument>("people", caller.person.personId);
          const today = giveBackDay(person?.volunteer?.givenBackAtMs ?? [], caller.nowMs);
          return { refusal: today.length >= givenBackMax ? "TOO_MANY_GIVEN_BACK" : null };
        },
      ),
    ),
});
