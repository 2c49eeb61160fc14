import {
  decideDispute,
  decideEvaluation,
  decidePrivateRating,
  decideReply,
  decideStaffCall,
  decideVerdict,
} from "./decide-judgement";
import {
  decideArrive,
  decideArriveForCaller,
  decideDoorConfirm,
  decideEvidence,
  decideImpossible,
  decideLeave,
} from "./decide-service";
import {
  decideAcceptance,
  decideGiveBack,
  decideGrab,
  decideHandOver,
  decideJoinWaiting,
  decideNoShow,
  decideOffer,
  decideTakeBack,
  decideTeamOffer,
} from "./decide-slots";
import { dueCommand } from "./due-command";
import { handlingsMax, jointUnitsLeast, nextPoolStep, nextStuckStep } from "./escalation";
import type { Rating } from "./judgements";
import type { Order } from "./order";
import type { OrderCommand } from "./order-command";
import { happened, refused, type OrderDecision } from "./order-decision";
import type { OrderEvent } from "./order-event";
import { orderTransitions } from "./order-transitions";

type Decider<Name extends OrderCommand["name"]> = (
  order: Order,
  command: Extract<OrderCommand, { name: Name }>,
) => OrderDecision;

const always =
  <C extends OrderCommand>(event: (command: C) => OrderEvent) =>
  (_order: Order, command: C): OrderDecision =>
    happened(event(command));

/** A command's own conditions, once the table has said that the status knows it. */
const deciders: { readonly [Name in OrderCommand["name"]]: Decider<Name> } = {
  approve: always(() => ({ name: "approved" })),
  return: always(({ reason }) => ({ name: "returned", reason })),
  answer: always(({ answer }) => ({ name: "answered", answer })),
  cancel: always(({ reason }) => ({ name: "cancelled", reason })),
  republish: always(({ reason }) => ({ name: "republished", reason })),
  reopen: always(({ reason }) => ({ name: "reopened", reason })),
  grab: decideGrab,
  offer: decideOffer,
  offerToTeam: decideTeamOffer,
  handOver: decideHandOver,
  acceptOffer: decideAcceptance,
  declineOffer: always(({ actor }) => ({ name: "offerDeclined", personId: actor.personId })),
  takeBack: decideTakeBack,
  joinWaiting: decideJoinWaiting,
  leaveWaiting: always(({ actor }) => ({ name: "waitingLeft", personId: actor.personId })),
  giveBack: decideGiveBack,
  reportNoShow: decideNoShow,
  arrive: decideArrive,
  arriveForCaller: decideArriveForCaller,
  addEvidence: decideEvidence,
  leave: decideLeave,
  cannotDo: decideImpossible,
  confirm: always((command) => ({ name: "confirmed", rating: ratingOf(command, command.tags) })),
  confirmForCaller: always((command) => ({
    name: "confirmedForCaller",
    rating: ratingOf(command, []),
    reason: command.reason,
  })),
  confirmAtDoor: decideDoorConfirm,
  ratePrivately: decidePrivateRating,
  recordStaffCall: decideStaffCall,
  evaluate: decideEvaluation,
  dispute: decideDispute,
  replyToDispute: decideReply,
  decideDispute: decideVerdict,
  handle: decideHandling,
  publishByRule: byClock(() => ({ name: "publishedByRule" })),
  expire: byClock(() => ({ name: "expired" })),
  expireOffer: byClock(() => ({ name: "offerExpired" })),
  startShort: byClock(() => ({ name: "startedShort" })),
  escalate: byClock((order, { told }) => ({ name: "escalated", level: nextLevel(order), told })),
  leaveByRule: byClock(() => ({ name: "leftByRule" })),
  remind: byClock(() => ({ name: "reminded" })),
  confirmByRule: byClock(() => ({ name: "confirmedByRule", rating: silentRating })),
};

/** What the clock does happens once its time has come, and not before. */
function byClock<C extends OrderCommand>(event: (order: Order, command: C) => OrderEvent) {
  return (order: Order, command: C): OrderDecision =>
    dueCommand(order, command.nowMs) === command.name ? happened(event(order, command)) : refused("WRONG_STATUS");
}

/**
 * Decides what a command does to an order, or why it may not. Who the actor is to the order was settled before
 * (`order-relation.ts`); here only status, time and the command's own conditions count.
 */
export function decideOrder(order: Order, command: OrderCommand): OrderDecision {
  // Whoever comes too late is told who was faster, not that the status is wrong.
  if (command.name !== "grab" && !(command.name in orderTransitions[order.status])) return refused("WRONG_STATUS");
  const decide = deciders[command.name] as Decider<OrderCommand["name"]>;
  return decide(order, command);
}

/** The level that is asked next; at the top of its ladder an open order has none, and then nothing is due. */
export const nextLevel = (order: Order) =>
  order.status === "stuck"
    ? nextStuckStep(order.escalation).level
    : (nextPoolStep(order.escalation)?.level ?? "street");

/** Silence for three days counts as "solved, satisfied", and says of itself that nobody spoke. */
const silentRating: Rating = { outcome: "solved", stars: 4, tags: [], comment: "", byRule: true };

const ratingOf = (
  { outcome, stars, comment }: Pick<Rating, "outcome" | "stars" | "comment">,
  tags: readonly string[],
): Rating => ({ outcome, stars, tags, comment, byRule: false });

/** One record for all who meet on a stuck matter; on a joint handling at least two units meet. */
function decideHandling(order: Order, command: Extract<OrderCommand, { name: "handle" }>): OrderDecision {
  const { actor, byName, level, nowMs, units, words } = command;
  if (order.handlings.length >= handlingsMax) return refused("WRONG_STATUS");
  if (level === "joint" && units.length < jointUnitsLeast) return refused("UNITS_NEEDED");
  return happened({
    name: "handled",
    handling: { level, units, words, byPersonId: actor.personId, byName, atMs: nowMs },
  });
}
