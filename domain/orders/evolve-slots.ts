import type { OrderEvent } from "./order-event";
import { bare, freeSlotsOf, type Order, type OrderFacts, type UnratedOrder } from "./order";
import type { WantedTime } from "./wanted-time";

type SlotEvent = Extract<
  OrderEvent,
  {
    name:
      | "grabbed"
      | "offered"
      | "handedOver"
      | "offerAccepted"
      | "offerDeclined"
      | "offerExpired"
      | "takenBack"
      | "gaveBack"
      | "volunteerMissed"
      | "waitingJoined"
      | "waitingLeft";
  }
>;

/** Who holds a slot, who is asked, who waits. A slot that becomes free is put before the first who waits for it. */
export const evolveSlots = (order: Order, event: SlotEvent, nowMs: number): Order =>
  withDeclined(afterSlots(order, event, nowMs), leftOutBy(order, event));

/** Who does not take the order for now: he said no, let the offer end, gave his slot back, or did not come. */
function leftOutBy({ offer }: Order, event: SlotEvent): readonly string[] {
  switch (event.name) {
    case "offerDeclined":
    case "gaveBack":
      return [event.personId];
    case "offerExpired":
      return offer?.personIds ?? [];
    case "volunteerMissed":
      return event.personIds;
    default:
      return [];
  }
}

const withDeclined = (order: Order, personIds: readonly string[]): Order =>
  personIds.length === 0
    ? order
    : { ...order, declinedIds: [...new Set([...(order.declinedIds ?? []), ...personIds])] };

function afterSlots(order: Order, event: SlotEvent, nowMs: number): Order {
  switch (event.name) {
    case "grabbed": {
      const takers = [...order.takers, event.taker];
      return { ...without(order, event.taker.personId), ...bare, takers, status: statusBySlots(order, takers) };
    }
    case "offered":
    case "handedOver":
      return { ...order, ...bare, offer: event.offer, status: "offered" };
    case "offerAccepted":
      return accepted(order, event.taker, nowMs);
    case "offerDeclined": {
      const personIds = (order.offer?.personIds ?? []).filter((personId) => personId !== event.personId);
      if (order.offer === null || personIds.length === 0) return settled(order, nowMs);
      return { ...order, ...bare, offer: { ...order.offer, personIds }, status: "offered" };
    }
    case "offerExpired":
      return settled(order, nowMs);
    case "takenBack":
      return takenBack(order, event.volunteerId, nowMs);
    case "gaveBack":
      return leftBy(order, [event.personId], nowMs);
    case "volunteerMissed":
      return leftBy(order, event.personIds, nowMs);
    case "waitingJoined":
      return { ...order, waiting: [...order.waiting, event.waiting] };
    case "waitingLeft":
      return without(order, event.personId);
  }
}

const without = (order: Order, waitingId: string): Order => ({
  ...order,
  waiting: order.waiting.filter(({ personId }) => personId !== waitingId),
});

const statusBySlots = (order: OrderFacts, takers: OrderFacts["takers"]): "open" | "taken" =>
  freeSlotsOf({ ...order, takers }) <= 0 ? "taken" : "open";

/** The slot is his: a free one, or that of the one who hands it over. Whoever else was asked may take what is still free. */
function accepted(order: Order, taker: OrderFacts["takers"][number], nowMs: number): Order {
  const { offer } = order;
  const takers = [...order.takers.filter(({ personId }) => personId !== offer?.fromPersonId), taker];
  const now: Order = { ...without(order, taker.personId), takers };
  const others = (offer?.personIds ?? []).filter((personId) => personId !== taker.personId);
  if (offer !== null && others.length > 0 && freeSlotsOf(now) > 0) {
    return { ...now, ...bare, offer: { ...offer, personIds: others }, status: "offered" };
  }
  return settled(now, nowMs);
}

/** Where an order without an open question stands: full, before the first who waits, or in the pool. */
function settled(order: Order, nowMs: number): Order {
  const [first, ...others] = order.waiting;
  if (freeSlotsOf(order) <= 0) return { ...order, ...bare, status: "taken" };
  const wanted = order.takers.length === 0 ? wantedAgain(order, nowMs) : order.wanted;
  // After the wanted time nobody could accept any more: what becomes of it the clock decides.
  if (first === undefined || wanted.untilMs <= nowMs) return { ...order, ...bare, wanted, status: "open" };
  const offer = {
    personIds: [first.personId],
    name: first.name,
    why: "waiting",
    fromPersonId: null,
    byPersonId: first.personId,
    offeredAtMs: nowMs,
  } as const;
  return { ...order, ...bare, wanted, waiting: others, offer, status: "offered" };
}

/** Staff mean to choose anew, so nobody is asked by himself: an offer is withdrawn, or slots are cleared; the search begins again. */
function takenBack(order: Order, volunteerId: string | null, nowMs: number): Order {
  const takers =
    volunteerId !== null
      ? order.takers.filter(({ personId }) => personId !== volunteerId)
      : order.offer === null
        ? []
        : order.takers;
  const wanted = takers.length === 0 ? wantedAgain(order, nowMs) : order.wanted;
  const escalation = { sinceMs: nowMs, steps: 0 };
  return { ...order, ...bare, takers, wanted, escalation, status: statusBySlots(order, takers) };
}

/** Slots that nobody holds any more. Once the service has begun they are not filled again. */
function leftBy(order: Order, personIds: readonly string[], nowMs: number): Order {
  const takers = order.takers.filter(({ personId }) => !personIds.includes(personId));
  if (order.status === "serving") return afterServing({ ...order, ...bare, takers, status: "serving" });
  const now: Order = { ...order, takers };
  // An offer that stands goes on, unless it was his own slot that he handed over.
  if (order.offer !== null && !personIds.includes(order.offer.fromPersonId ?? "")) return now;
  return { ...settled(now, nowMs), escalation: { sinceMs: nowMs, steps: 0 } };
}

/** Served, once everybody who is part of it has left. */
export const afterServing = (order: UnratedOrder): UnratedOrder =>
  order.takers.every((taker) => taker.state === "served") ? { ...order, status: "served" } : order;

/** An order that comes back to the pool after its time is wanted as soon as possible, or nobody could take it. */
export const wantedAgain = ({ wanted, category }: OrderFacts, nowMs: number): WantedTime =>
  wanted.untilMs > nowMs
    ? wanted
    : { kind: "soon", fromMs: nowMs, untilMs: nowMs + category.deadlines.takenHours * 3_600_000 };
