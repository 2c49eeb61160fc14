import type { Rating } from "./judgements";
import type { Order, OrderFacts } from "./order";
import type { Taker } from "./taker";
import { grabRefusal, type Grabber, type GrabRefusal } from "./decide-grab";
import type { Actor } from "./journal-entry";
import type { OrderCommand } from "./order-command";
import type { OrderEvent } from "./order-event";
import { orderTransitions } from "./order-transitions";
import { serviceMinutes } from "./service-minutes";

/** Guessing a four-digit code must not be possible: five tries in ten minutes. */
export const codeTriesMax = 5;
export const codeTriesWindowMs = 10 * 60_000;

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
    case "offer":
      return decideOffer(order, command);
    case "acceptOffer":
      return decideAcceptance(order, command);
    case "declineOffer":
      return happened({ name: "offerDeclined", personId: command.actor.personId });
    case "expireOffer":
      return ifDue(order, command, { name: "offerExpired" });
    case "takeBack":
      return happened({ name: "takenBack", reason: command.reason });
    case "answer":
      return happened({ name: "answered", answer: command.answer });
    case "cannotDo":
      return holdsActively(order, command.actor)
        ? happened({ name: "foundImpossible", personId: command.actor.personId, reason: command.reason })
        : refused("WRONG_STATUS");
    case "reportNoShow":
      return happened({
        name: "volunteerMissed",
        personIds: order.takers.map((taker) => taker.personId),
        reason: command.reason,
      });
    case "arriveForCaller":
      return happened({ name: "arrivedForCaller", reason: command.reason });
    case "leaveByRule":
      return ifDue(order, command, { name: "leftByRule" });
    case "confirmForCaller":
      return happened({ name: "confirmedForCaller", rating: ratingOf(command, []), reason: command.reason });
    case "reopen":
      return happened({ name: "reopened", reason: command.reason });
    case "republish":
      return happened({ name: "republished", reason: command.reason });
    case "approve":
      return happened({ name: "approved" });
    case "return":
      return happened({ name: "returned", reason: command.reason });
    case "publishByRule":
      return ifDue(order, command, { name: "publishedByRule" });
    case "cancel":
      return happened({ name: "cancelled", reason: command.reason });
    case "expire":
      return ifDue(order, command, { name: "expired" });
    case "giveBack":
      return takerIn(order, command.actor, "taken")
        ? happened({ name: "gaveBack", personId: command.actor.personId, reason: command.reason })
        : refused("WRONG_STATUS");
    case "arrive":
      return decideArrive(order, command);
    case "leave":
      return decideLeave(order, command);
    case "confirm":
      return happened({ name: "confirmed", rating: ratingOf(command, command.tags) });
    case "confirmByRule":
      return ifDue(order, command, { name: "confirmedByRule", rating: silentRating });
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

const ratingOf = (
  { outcome, stars, comment }: Pick<Rating, "outcome" | "stars" | "comment">,
  tags: readonly string[],
): Rating => ({ outcome, stars, tags, comment, byRule: false });

/** What the clock does happens once its time has come, and not before. */
const ifDue = (order: Order, { nowMs }: OrderCommand, event: OrderEvent): OrderDecision =>
  order.dueAtMs !== null && order.dueAtMs <= nowMs ? happened(event) : refused("WRONG_STATUS");

const holdsActively = (order: OrderFacts, actor: Actor): boolean =>
  takerIn(order, actor, "taken") !== undefined || takerIn(order, actor, "serving") !== undefined;

const takerIn = (order: OrderFacts, actor: Actor, state: Taker["state"]): Taker | undefined =>
  order.takers.find((taker) => taker.personId === actor.personId && taker.state === state);

function decideGrab(order: Order, command: Extract<OrderCommand, { name: "grab" }>): OrderDecision {
  const refusal = grabRefusal(order, command.grabber, command.nowMs);
  if (refusal !== null) return refused(refusal);
  return happened({ name: "grabbed", taker: newTaker(command.grabber, command.nowMs) });
}

const newTaker = ({ personId, name }: Grabber, nowMs: number): Taker => ({
  personId,
  name,
  state: "taken",
  takenAtMs: nowMs,
  arrivedAtMs: null,
  leftAtMs: null,
  minutes: null,
  workDone: "",
});

/** Staff may ask whoever could grab the order now; an order in review is judged as if it were already open. */
function decideOffer(order: Order, command: Extract<OrderCommand, { name: "offer" }>): OrderDecision {
  // Somebody holds a slot already: asking another must not throw him out.
  if (order.takers.length > 0) return refused("NOT_OPEN");
  const refusal = grabRefusal({ ...order, status: "open" }, command.to, command.nowMs);
  if (refusal !== null) return refused(refusal);
  const { personId, name } = command.to;
  return happened({
    name: "offered",
    offer: { personId, name, byPersonId: command.actor.personId, offeredAtMs: command.nowMs },
  });
}

/** Between being asked and saying yes he may have taken other orders: the rules of grabbing hold again. */
function decideAcceptance(order: Order, command: Extract<OrderCommand, { name: "acceptOffer" }>): OrderDecision {
  const refusal = grabRefusal({ ...order, status: "open" }, command.grabber, command.nowMs);
  return refusal === null
    ? happened({ name: "offerAccepted", taker: newTaker(command.grabber, command.nowMs) })
    : refused(refusal);
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
