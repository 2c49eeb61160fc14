import { evidenceMax, showsBothStages } from "./evidence";
import { evidenceOfRound } from "./evidence-of-round";
import type { Rating } from "./judgements";
import type { Order } from "./order";
import type { OrderCommand } from "./order-command";
import { happened, refused, takerIn, type OrderDecision } from "./order-decision";
import { serviceMinutes } from "./service-minutes";

type Command<Name extends OrderCommand["name"]> = Extract<OrderCommand, { name: Name }>;

/** Guessing a four-digit code must not be possible: five tries in ten minutes, and twenty for one person ever. */
export const codeTriesMax = 5;
/** Days of patience would find any code; whoever is honest has her changing picture or staff before that. */
export const codeTriesEver = 20;
export const codeTriesWindowMs = 10 * 60_000;

/** At the door: with her code, or without one when her changing picture was read. Nobody begins alone what needs two. */
export function decideArrive(order: Order, command: Command<"arrive">): OrderDecision {
  const taker = takerIn(order, command.actor, "taken");
  if (taker === undefined) return refused("WRONG_STATUS");
  if (order.takers.length < order.category.takersNeeded) return refused("COMPANION_NEEDED");
  if (command.serviceCode !== null) {
    const wrong = codeRefusal(order, command, command.serviceCode, order.serviceCode);
    if (wrong !== null) return wrong;
  }
  const ageMs = command.ageMs ?? 0;
  return happened({
    name: "arrived",
    personId: taker.personId,
    arrivedAtMs: Math.max(taker.takenAtMs, command.nowMs - ageMs),
    isLate: ageMs > 0,
  });
}

/** Staff vouch for everybody who holds a slot. */
export const decideArriveForCaller = (order: Order, { reason }: Command<"arriveForCaller">): OrderDecision =>
  order.takers.length < Math.max(1, order.category.takersNeeded)
    ? refused("COMPANION_NEEDED")
    : happened({ name: "arrivedForCaller", reason });

/** Before or after he began, he may find that it cannot be done. */
export const decideImpossible = (order: Order, { actor, reason }: Command<"cannotDo">): OrderDecision =>
  takerIn(order, actor, "taken") !== undefined || takerIn(order, actor, "serving") !== undefined
    ? happened({ name: "foundImpossible", personId: actor.personId, reason })
    : refused("WRONG_STATUS");

/** A wrong code is recorded, too many close the door for some minutes; null when the code is right. */
function codeRefusal(
  { codeTries, journal }: Order,
  { actor, nowMs }: OrderCommand,
  given: string,
  right: string,
): OrderDecision | null {
  if (codeTries.count >= codeTriesMax && nowMs - codeTries.sinceMs < codeTriesWindowMs) {
    return refused("TOO_MANY_TRIES");
  }
  const ever = journal.filter(({ byPersonId, event }) => event === "codeRefused" && byPersonId === actor.personId);
  if (ever.length >= codeTriesEver) return refused("TOO_MANY_TRIES");
  if (given === right) return null;
  return { ok: true, event: { name: "codeRefused", personId: actor.personId }, refusal: "WRONG_CODE" };
}

/** What reached us late counts by the phone's own measure of how long ago it was, and never for more than was planned. */
export function decideLeave(order: Order, command: Command<"leave">): OrderDecision {
  const taker = takerIn(order, command.actor, "serving");
  if (taker?.arrivedAtMs == null) return refused("WRONG_STATUS");
  if (order.category.asksPhotos && !showsBothStages(evidenceOfRound(order))) return refused("PHOTOS_NEEDED");
  const ageMs = command.ageMs ?? 0;
  const leftAtMs = Math.max(taker.arrivedAtMs, command.nowMs - ageMs);
  const { plannedMinutes } = order.category;
  const counted = serviceMinutes(taker.arrivedAtMs, leftAtMs, plannedMinutes);
  const isLate = ageMs > 0 || taker.isLate === true;
  return happened({
    name: "left",
    personId: taker.personId,
    leftAtMs,
    minutes: isLate ? Math.min(counted, plannedMinutes) : counted,
    workDone: command.workDone,
    isLate,
  });
}

export function decideEvidence(order: Order, { actor, evidence }: Command<"addEvidence">): OrderDecision {
  if (!takerIn(order, actor, "serving")) return refused("WRONG_STATUS");
  // A picture shows the place once, however often it is sent.
  if (evidence.some(({ photoId }) => order.evidence.some((shown) => shown.photoId === photoId))) {
    return refused("PHOTO_UNKNOWN");
  }
  if (evidenceOfRound(order).length + evidence.length > evidenceMax) return refused("PHOTOS_TOO_MANY");
  return happened({ name: "evidenceAdded", evidence });
}

/** Who has no phone tells the second code, and has shown by it that she agrees to what is entered for her. */
export function decideDoorConfirm(order: Order, command: Command<"confirmAtDoor">): OrderDecision {
  if (order.doneCode === null || !takerIn(order, command.actor, "served")) return refused("WRONG_STATUS");
  const wrong = codeRefusal(order, command, command.doneCode, order.doneCode);
  if (wrong !== null) return wrong;
  const { outcome, stars, comment } = command;
  const rating: Rating = { outcome, stars, tags: [], comment, byRule: false };
  return happened({ name: "confirmedAtDoor", rating });
}
