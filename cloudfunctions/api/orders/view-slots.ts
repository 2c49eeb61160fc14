import type { Output } from "../../../contract/index";
import { freeToGiveBackUntilMs } from "../../../domain/orders/give-back-limit";
import { freeSlotsOf, type Order } from "../../../domain/orders/order";
import type { OrderRelation } from "../../../domain/orders/order-relation";
import { maskName } from "../../../domain/people/mask";
import type { Caller } from "../caller";

type OrderView = Output<"orders.show">;
type SlotsView = Pick<
  OrderView,
  "slotCount" | "freeSlots" | "waiting" | "askedWhy" | "offer" | "freeToGiveBackUntilMs"
>;

/** How many come, how many are missing, who is asked and who waits, as this viewer may know it. */
export function viewSlots(order: Order, caller: Caller, relation: OrderRelation): SlotsView {
  const { personId } = caller.person;
  const place = order.waiting.findIndex((one) => one.personId === personId);
  const mine = order.takers.find((taker) => taker.personId === personId && taker.state === "taken");
  const { offer } = order;
  return {
    slotCount: order.slotCount,
    freeSlots: Math.max(0, freeSlotsOf(order)),
    waiting: { count: order.waiting.length, myPlace: place === -1 ? null : place + 1 },
    askedWhy: offer?.personIds.includes(personId) === true ? offer.why : null,
    offer: viewOffer(order, relation, personId, caller.nowMs),
    freeToGiveBackUntilMs: mine === undefined ? null : freeToGiveBackUntilMs(order, mine),
  };
}

/** Staff read whom they asked by name; whoever hands his slot over, by surname. */
function viewOffer({ offer, dueAtMs }: Order, relation: OrderRelation, personId: string, nowMs: number) {
  if (offer === null) return null;
  const untilMs = dueAtMs ?? nowMs;
  if (relation === "staff") return { name: offer.name, untilMs, why: offer.why };
  return offer.fromPersonId === personId ? { name: maskName(offer.name), untilMs, why: offer.why } : null;
}
