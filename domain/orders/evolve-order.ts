import { stuckLevels } from "./escalation";
import { evolveService } from "./evolve-service";
import { evolveSlots, wantedAgain } from "./evolve-slots";
import { evolveJudgement } from "./evolve-judgement";
import type { Actor, JournalEntry } from "./journal-entry";
import { bare, type Order } from "./order";
import { clockAtOf, dueOf } from "./order-deadlines";
import type { OrderEvent } from "./order-event";
import { stuck } from "./stuck";

/** The order after an event: one version further, with one more journal entry, due when its new standing says. */
export function evolveOrder(order: Order, event: OrderEvent, actor: Actor, nowMs: number): Order {
  const version = order.version + 1;
  const changed = { ...changeBy(order, event, actor, nowMs), version, updatedAtMs: nowMs };
  const journal = [...order.journal, entryFor(order, changed, event, actor)];
  const now: Order = { ...changed, journal };
  return { ...now, dueAtMs: dueOf(now), clockAtMs: clockAtOf(now) };
}

function entryFor(before: Order, after: Order, event: OrderEvent, actor: Actor): JournalEntry {
  const asked = (after.offer?.personIds ?? []).filter((id) => before.offer?.personIds.includes(id) !== true);
  return {
    version: after.version,
    event: event.name,
    status: after.status,
    atMs: after.updatedAtMs,
    byPersonId: actor.personId,
    role: actor.role,
    key: actor.key,
    bodyHash: actor.bodyHash,
    reason: "reason" in event ? event.reason : null,
    about:
      event.name === "escalated"
        ? event.told
        : volunteersOf(before).filter((personId) => !volunteersOf(after).includes(personId)),
    ...(asked.length > 0 ? { asked } : {}),
    ...(event.name === "escalated" ? { level: event.level } : {}),
    ...(event.name === "handled" ? { level: event.handling.level } : {}),
  };
}

/** Whoever holds a slot, was asked, or waits. */
const volunteersOf = (order: Order): readonly string[] => [
  ...order.takers.map(({ personId }) => personId),
  ...(order.offer?.personIds ?? []),
  ...order.waiting.map(({ personId }) => personId),
];

/** Nobody is looked for any more. */
const nobodySought = { waiting: [] } as const;

function changeBy(order: Order, event: OrderEvent, actor: Actor, nowMs: number): Order {
  switch (event.name) {
    case "published":
      return order;
    case "approved":
    case "publishedByRule":
      return { ...order, ...bare, escalation: { sinceMs: nowMs, steps: 0 }, status: "open" };
    case "returned":
      return { ...order, ...bare, status: "returned", returnReason: event.reason };
    case "cancelled":
      return { ...order, ...bare, ...nobodySought, status: "cancelled" };
    case "expired":
      return { ...order, ...bare, ...nobodySought, status: "expired" };
    case "answered":
      return { ...order, ...bare, ...nobodySought, takers: [], answer: event.answer, status: "answered" };
    case "foundImpossible":
    case "reopened":
      return stuck(order, event.reason, nowMs);
    case "republished":
      return republished(order, nowMs);
    case "handled": {
      const steps = Math.max(order.escalation.steps, stuckLevels.indexOf(event.handling.level) + 1);
      return {
        ...order,
        handlings: [...order.handlings, event.handling],
        escalation: { ...order.escalation, steps },
      };
    }
    case "escalated":
      return { ...order, escalation: { ...order.escalation, steps: order.escalation.steps + 1 } };
    case "startedShort":
      return { ...order, ...bare, ...nobodySought, slotCount: order.takers.length, status: "taken" };
    case "grabbed":
    case "offered":
    case "handedOver":
    case "offerAccepted":
    case "offerDeclined":
    case "offerExpired":
    case "takenBack":
    case "gaveBack":
    case "volunteerMissed":
    case "waitingJoined":
    case "waitingLeft":
      return evolveSlots(order, event, nowMs);
    case "codeRefused":
    case "arrived":
    case "arrivedForCaller":
    case "evidenceAdded":
    case "left":
    case "leftByRule":
      return evolveService(order, event, nowMs);
    case "reminded":
    case "confirmed":
    case "confirmedForCaller":
    case "confirmedAtDoor":
    case "confirmedByRule":
    case "ratedPrivately":
    case "staffCallRecorded":
    case "evaluated":
    case "disputed":
    case "disputeReplied":
    case "disputeDecided":
      return evolveJudgement(order, event, actor.personId, nowMs);
  }
}

/** Others are looked for. Who has served already keeps the hours of it. */
function republished(order: Order, nowMs: number): Order {
  const served = order.takers.filter((taker) => (taker.minutes ?? 0) > 0);
  return {
    ...order,
    ...bare,
    takers: [],
    declinedIds: [],
    earlierTakers: [...order.earlierTakers, ...served],
    wanted: wantedAgain(order, nowMs),
    escalation: { sinceMs: nowMs, steps: 0 },
    status: "open",
  };
}
