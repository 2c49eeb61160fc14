import { heldOrderOf } from "../../../domain/orders/decide-grab";
import type { Order } from "../../../domain/orders/order";
import { withTaken } from "../../../domain/people/recent-work";
import type { Fields } from "../store/cloud-database";
import { command } from "../store/database";
import { replaced } from "../store/in-transaction";
import type { PersonDocument } from "../store/person-document";

const takenAtMsOf = (order: Order, personId: string): number | null =>
  order.takers.find((taker) => taker.personId === personId)?.takenAtMs ?? null;

/** What changes in a volunteer's document with the order he holds from now on: it stands in his list, and counts as work taken. */
export function enteredFields(order: Order, { _id, volunteer }: PersonDocument): Fields {
  const takenAtMs = takenAtMsOf(order, _id);
  return {
    "volunteer.openOrders": command.push([heldOrderOf(order)]),
    ...(takenAtMs === null
      ? {}
      : { "volunteer.takenAtMs": replaced(withTaken(volunteer?.takenAtMs ?? [], takenAtMs)) }),
  };
}

/** What changes when he holds it no longer: unless he served, it does not count as work taken either. */
export function leftFields(before: Order, order: Order, { _id, volunteer }: PersonDocument): Fields {
  const hasServed = order.takers.some(({ personId, state }) => personId === _id && state === "served");
  const takenAtMs = hasServed ? null : takenAtMsOf(before, _id);
  return {
    "volunteer.openOrders": replaced((volunteer?.openOrders ?? []).filter((held) => held.orderId !== order.orderId)),
    ...(takenAtMs === null
      ? {}
      : { "volunteer.takenAtMs": replaced((volunteer?.takenAtMs ?? []).filter((atMs) => atMs !== takenAtMs)) }),
  };
}
