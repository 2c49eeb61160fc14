import type { ParsedInput } from "../../../contract/index";
import { arrivalDistanceOf } from "../../../domain/orders/arrival-hint";
import type { Order } from "../../../domain/orders/order";
import { isVisitCodeOf } from "../../../domain/orders/visit-code";
import { asAnswer } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import type { Fields } from "../store/cloud-database";
import { command } from "../store/database";
import { visitMac } from "../store/field-encryption";
import { orderById, type OrderDocument } from "../store/orders-store";
import { knownPlaceOf } from "../store/rough-place";
import { actorOf, changeOrder } from "./change-order";

type Input = ParsedInput<"orders.arrive">;

/**
 * The volunteer is at the door and was told the service code, or read the changing picture. What is wrong is recorded, so
 * that nothing can be guessed; where he is changes nothing, staff only read how far it was.
 */
export const arriveAtOrder = handle<"orders.arrive">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run(input, caller, { order }) {
    const step = {
      name: "arrive" as const,
      serviceCode: toldCode(input, caller),
      ageMs: input.ageMs,
      actor: actorOf(caller, "volunteer", input.key),
      nowMs: caller.nowMs,
    };
    return asAnswer<"orders.arrive">(
      await changeOrder(order, caller, step, (after) => distanceKept(order, after, input, caller)),
    );
  },
});

/** The digits as told; null when the cloud knows its own picture again; for a foreign or old picture what no order has. */
function toldCode({ ageMs, orderId, serviceCode, visitCode }: Input, { nowMs }: Caller): string | null {
  if (visitCode === undefined) return serviceCode ?? notACode;
  const scanned = { atMs: nowMs - ageMs, isLate: ageMs > 0 };
  return isVisitCodeOf(orderId, visitCode, scanned, visitMac) ? null : notACode;
}

const notACode = "not a code";

function distanceKept(document: OrderDocument | null, after: Order, { position }: Input, { person }: Caller): Fields {
  const place = knownPlaceOf(document?.roughPoint);
  if (place === null || position == null || after.journal.at(-1)?.event !== "arrived") return {};
  const meters = arrivalDistanceOf(place, position);
  return { arrivalDistances: command.push([{ personId: person.personId, meters }]) };
}
