import type { Evaluation, Rating } from "./judgements";
import type { Order, OrderFacts, UnratedOrder } from "./order";
import type { Taker } from "./taker";
import { freeSlotsOf } from "./order";
import { grabRefusal, type GrabRefusal } from "./decide-grab";
import { dueAfter } from "./order-deadlines";
import type { Actor } from "./journal-entry";
import type { OrderCommand } from "./order-command";
import type { OrderEvent } from "./order-event";
import { orderTransitions } from "./order-transitions";
import { serviceMinutes } from "./service-minutes";

/** Guessing a four-digit code must not be possible: five tries in ten minutes. */
export const codeTriesMax = 5;
const codeTriesWindowMs = 10 * 60_000;

export type OrderRefusal = "WRONG_STATUS" | "WRONG_CODE" | "TOO_MANY_TRIES" | GrabRefusal;

/** `refusal` beside an event: something is recorded and the person is told no (a wrong code). */
export type OrderDecision =
  | { readonly ok: true; readonly event: OrderEvent; readonly refusal: OrderRefusal | null }
  | { readonly ok: false; readonly code: OrderRefusal };

const happened = (event: OrderEvent): OrderDecision => ({ ok: true, event, refusal: null });
const refused = (code: OrderRefusal): OrderDecision => ({ ok: false, code });

/**
 * Decides what a command does to an order, or why it may not. Who the actor is to the order was settled before
 * (`order-relation.ts`); here only status, time and the command's own conditions count.
 */
export function decideOrder(order: Order, command: OrderCommand): OrderDecision {
  if (command.name === "grab") return decideGrab(order, command);
  if (!(command.name in orderTransitions[order.status])) return refused("WRONG_STATUS");
  switch (command.name) {
    case "approve":
      return happened({ name: "approved" });
    case "return":
      return happened({ name: "returned", reason: command.reason });
    case "publishByRule":
      return isDue(order, command.nowMs) ? happened({ name: "publishedByRule" }) : refused("WRONG_STATUS");
    case "cancel":
      return happened({ name: "cancelled", reason: command.reason });
    case "expire":
      return isDue(order, command.nowMs) ? happened({ name: "expired" }) : refused("WRONG_STATUS");
    case "giveBack":
      return takerIn(order, command.actor, "taken")
        ? happened({ name: "gaveBack", personId: command.actor.personId, reason: command.reason })
        : refused("WRONG_STATUS");
    case "arrive":
      return decideArrive(order, command);
    case "leave":
      return decideLeave(order, command);
    case "confirm":
      return happened({
        name: "confirmed",
        rating: {
          outcome: command.outcome,
          stars: command.stars,
          tags: command.tags,
          comment: command.comment,
          byRule: false,
        },
      });
    case "confirmByRule":
      return isDue(order, command.nowMs)
        ? happened({ name: "confirmedByRule", rating: silentRating })
        : refused("WRONG_STATUS");
    case "evaluate":
      return happened({
        name: "evaluated",
        evaluation: {
          outcome: command.outcome,
          quality: command.quality,
          comment: command.comment,
          byPersonId: command.actor.personId,
        },
      });
  }
}

/** Silence for three days counts as "solved, satisfied", and says of itself that nobody spoke. */
const silentRating: Rating = { outcome: "solved", stars: 4, tags: [], comment: "", byRule: true };

const isDue = (order: Order, nowMs: number): boolean => order.dueAtMs !== null && order.dueAtMs <= nowMs;

const takerIn = (order: OrderFacts, actor: Actor, state: Taker["state"]): Taker | undefined =>
  order.takers.find((taker) => taker.personId === actor.personId && taker.state === state);

function decideGrab(order: Order, command: Extract<OrderCommand, { name: "grab" }>): OrderDecision {
  const refusal = grabRefusal(order, command.grabber, command.nowMs);
  if (refusal !== null) return refused(refusal);
  const { personId, name } = command.grabber;
  return happened({
    name: "grabbed",
    taker: {
      personId,
      name,
      state: "taken",
      takenAtMs: command.nowMs,
      arrivedAtMs: null,
      leftAtMs: null,
      minutes: null,
      workDone: "",
    },
  });
}

function decideArrive(order: Order, command: Extract<OrderCommand, { name: "arrive" }>): OrderDecision {
  if (!takerIn(order, command.actor, "taken")) return refused("WRONG_STATUS");
  const { count, sinceMs } = order.codeTries;
  if (count >= codeTriesMax && command.nowMs - sinceMs < codeTriesWindowMs) return refused("TOO_MANY_TRIES");
  if (command.serviceCode !== order.serviceCode) {
    return { ok: true, event: { name: "codeRefused", personId: command.actor.personId }, refusal: "WRONG_CODE" };
  }
  return happened({ name: "arrived", personId: command.actor.personId });
}

function decideLeave(order: Order, command: Extract<OrderCommand, { name: "leave" }>): OrderDecision {
  const taker = takerIn(order, command.actor, "serving");
  if (taker?.arrivedAtMs == null) return refused("WRONG_STATUS");
  const minutes = serviceMinutes(taker.arrivedAtMs, command.nowMs, order.category.plannedMinutes);
  return happened({ name: "left", personId: taker.personId, minutes, workDone: command.workDone });
}

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
  };
  const dueAtMs =
    changed.status === order.status && changed.takers.length === order.takers.length
      ? order.dueAtMs
      : dueAfter(changed, nowMs);
  return { ...changed, version, dueAtMs, journal: [...order.journal, entry], updatedAtMs: nowMs };
}

const bare = { rating: null, evaluation: null, returnReason: null } as const;

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
    case "grabbed": {
      const takers = [...order.takers, event.taker];
      return { ...order, ...bare, takers, status: freeSlotsOf({ ...order, takers }) === 0 ? "taken" : "open" };
    }
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

const afterLeaving = (order: UnratedOrder): UnratedOrder =>
  order.takers.every((taker) => taker.state === "served") ? { ...order, status: "served" } : order;

function evaluated(order: Order, evaluation: Evaluation): Order {
  if (order.rating === null) throw new Error(`order ${order.orderId} was evaluated before it was rated`);
  return { ...order, status: "evaluated", rating: order.rating, evaluation, returnReason: null };
}
