import type { Evaluation } from "./judgements";
import type { Actor } from "./journal-entry";
import { freeSlotsOf, type Order, type OrderFacts, type UnratedOrder } from "./order";
import { dueAfter } from "./order-deadlines";
import type { OrderEvent } from "./order-event";
import { codeTriesWindowMs } from "./order-lifecycle";
import { serviceMinutes } from "./service-minutes";
import type { Taker } from "./taker";
import type { WantedTime } from "./wanted-time";

/** The order after an event: one version further, with one more journal entry, due when the new status says. */
export function evolveOrder(order: Order, event: OrderEvent, actor: Actor, nowMs: number): Order {
  const changed = changeBy(order, event, nowMs);
  const version = order.version + 1;
  const entry = {
    version,
    event: event.name,
    status: changed.status,
    atMs: nowMs,
    byPersonId: actor.personId,
    role: actor.role,
    key: actor.key,
    bodyHash: actor.bodyHash,
    reason: "reason" in event ? event.reason : null,
    about:
      event.name === "offered"
        ? [event.offer.personId]
        : volunteersOf(order).filter((personId) => !volunteersOf(changed).includes(personId)),
  };
  const dueAtMs =
    changed.status === order.status && changed.takers.length === order.takers.length
      ? order.dueAtMs
      : dueAfter(changed, nowMs);
  return { ...changed, version, dueAtMs, journal: [...order.journal, entry], updatedAtMs: nowMs };
}

/** An order that comes back to the pool after its time is wanted as soon as possible, or nobody could take it. */
const wantedAgain = ({ wanted, category }: OrderFacts, nowMs: number): WantedTime =>
  wanted.untilMs > nowMs
    ? wanted
    : { kind: "soon", fromMs: nowMs, untilMs: nowMs + category.deadlines.takenHours * 3_600_000 };

/** What belongs to one status only is gone in the next, unless the event brings it. */
const bare = {
  rating: null,
  evaluation: null,
  returnReason: null,
  offer: null,
  stuckReason: null,
  answer: null,
} as const;

/** Whoever holds a slot or was asked. */
const volunteersOf = (order: Order): readonly string[] => [
  ...order.takers.map((taker) => taker.personId),
  ...(order.offer === null ? [] : [order.offer.personId]),
];

function changeBy(order: Order, event: OrderEvent, nowMs: number): Order {
  switch (event.name) {
    case "published":
      return order;
    case "approved":
    case "publishedByRule":
      return { ...order, ...bare, status: "open" };
    case "returned":
      return { ...order, ...bare, status: "returned", returnReason: event.reason };
    case "cancelled":
      return { ...order, ...bare, status: "cancelled" };
    case "expired":
      return { ...order, ...bare, status: "expired" };
    case "grabbed":
    case "offerAccepted": {
      const takers = [...order.takers, event.taker];
      return { ...order, ...bare, takers, status: freeSlotsOf({ ...order, takers }) === 0 ? "taken" : "open" };
    }
    case "offered":
      return { ...order, ...bare, offer: event.offer, status: "offered" };
    case "offerDeclined":
    case "offerExpired":
    case "takenBack":
    case "volunteerMissed":
    case "republished":
      return { ...order, ...bare, takers: [], wanted: wantedAgain(order, nowMs), status: "open" };
    case "answered":
      return { ...order, ...bare, takers: [], answer: event.answer, status: "answered" };
    case "foundImpossible":
    case "reopened":
      return { ...order, ...bare, stuckReason: event.reason, status: "stuck" };
    case "arrivedForCaller":
      return allArrived(order, nowMs);
    case "leftByRule":
      return {
        ...order,
        ...bare,
        takers: order.takers.map((taker) => forgotten(taker, order, nowMs)),
        status: "served",
      };
    case "gaveBack":
      return {
        ...order,
        ...bare,
        takers: order.takers.filter((taker) => taker.personId !== event.personId),
        status: "open",
      };
    case "codeRefused":
      return { ...order, codeTries: nextTries(order.codeTries, nowMs) };
    case "arrived":
      return withTaker(order, event.personId, { state: "serving", arrivedAtMs: nowMs });
    case "left":
      return afterLeaving(
        withTaker(order, event.personId, {
          state: "served",
          leftAtMs: nowMs,
          minutes: event.minutes,
          workDone: event.workDone,
        }),
      );
    case "confirmed":
    case "confirmedForCaller":
    case "confirmedByRule":
      return { ...order, ...bare, status: "confirmed", rating: event.rating };
    case "evaluated":
      return evaluated(order, event.evaluation);
  }
}

const nextTries = (tries: OrderFacts["codeTries"], nowMs: number): OrderFacts["codeTries"] =>
  nowMs - tries.sinceMs < codeTriesWindowMs
    ? { count: tries.count + 1, sinceMs: tries.sinceMs }
    : { count: 1, sinceMs: nowMs };

function withTaker(order: Order, personId: string, change: Partial<Taker>): UnratedOrder {
  const takers = order.takers.map((taker) => (taker.personId === personId ? { ...taker, ...change } : taker));
  return { ...order, ...bare, takers, status: "serving" };
}

const allArrived = (order: Order, nowMs: number): Order =>
  order.takers.reduce<Order>(
    (now, { personId }) => withTaker(now, personId, { state: "serving", arrivedAtMs: nowMs }),
    order,
  );

/** Who forgot to check out served, as far as anybody knows, for as long as was planned at most. */
const forgotten = (taker: Taker, { category }: OrderFacts, nowMs: number): Taker =>
  taker.state === "served" || taker.arrivedAtMs === null
    ? taker
    : {
        ...taker,
        state: "served",
        leftAtMs: nowMs,
        minutes: Math.min(serviceMinutes(taker.arrivedAtMs, nowMs, category.plannedMinutes), category.plannedMinutes),
      };

const afterLeaving = (order: UnratedOrder): UnratedOrder =>
  order.takers.every((taker) => taker.state === "served") ? { ...order, status: "served" } : order;

function evaluated(order: Order, evaluation: Evaluation): Order {
  if (order.rating === null) throw new Error(`order ${order.orderId} was evaluated before it was rated`);
  return { ...order, status: "evaluated", rating: order.rating, evaluation, returnReason: null };
}
