import { giveBackDay, givenBackMax } from "../../../domain/orders/give-back-limit";
import { asAnswer } from "../answer";
import { handle } from "../handler";
import { command } from "../store/database";
import { actorOf } from "./change-order";
import { changeOrderWith, releaseHold } from "./change-with-volunteers";

/** The volunteer gives a slot back; three times a day at most, counted where it is written. */
export const giveBackOrder = handle<"orders.giveBack">()({
  run: async ({ orderId, reason, key }, caller) =>
    asAnswer<"orders.giveBack">(
      await changeOrderWith(
        orderId,
        caller,
        { name: "giveBack", reason, actor: actorOf(caller, "volunteer", key), nowMs: caller.nowMs },
        async (documents) => {
          let today: readonly number[] = [];
          await releaseHold(documents, caller.person.personId, orderId, (person) => {
            today = giveBackDay(person.volunteer?.givenBackAtMs ?? [], caller.nowMs);
            return { "volunteer.givenBackAtMs": command.set([...today, caller.nowMs]) };
          });
          return { refusal: today.length >= givenBackMax ? "TOO_MANY_GIVEN_BACK" : null };
        },
      ),
    ),
});
