import { grabRefusal, type Grabber } from "./decide-grab";
import { happened, refused, takerIn, type OrderDecision } from "./order-decision";
import type { Offer } from "./offer";
import { freeSlotsOf, type Order } from "./order";
import type { OrderCommand } from "./order-command";
import type { Taker } from "./taker";
import { waitingMax } from "./waiting-list";

type Command<Name extends OrderCommand["name"]> = Extract<OrderCommand, { name: Name }>;

/** The first who asks for a free slot has it. */
export function decideGrab(order: Order, command: Command<"grab">): OrderDecision {
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

/**
 * Staff may ask whoever could grab the order now, and as many as slots are free; an order in review or before others is
 * judged as if it were open. What is sent out with many others leaves an offer that stands in peace: NOT_OPEN.
 */
export function decideOffer(order: Order, command: Command<"offer">): OrderDecision {
  const { alsoTo = [], dispatchId, nowMs, to } = command;
  if (dispatchId !== undefined && order.offer !== null) return refused("NOT_OPEN");
  const asked = [to, ...alsoTo];
  const refusal = asked.map((one) => grabRefusal({ ...order, status: "open" }, one, nowMs)).find((one) => one !== null);
  if (refusal !== undefined) return refused(refusal);
  if (asked.length > Math.max(1, freeSlotsOf(order))) return refused("TAKEN");
  const name = asked.map((one) => one.name).join("、");
  const offer = offerOf(command, asked, { name, why: "person", fromPersonId: null });
  return happened({ name: "offered", offer: dispatchId === undefined ? offer : { ...offer, dispatchId } });
}

/** A team is asked with all its members who could come; the first who accepts has the slot. */
export function decideTeamOffer(order: Order, command: Command<"offerToTeam">): OrderDecision {
  const refusals = command.to.map((member) => grabRefusal({ ...order, status: "open" }, member, command.nowMs));
  const able = command.to.filter((_, place) => refusals[place] === null);
  if (able.length === 0) return refused(refusals[0] ?? "NOT_A_VOLUNTEER");
  return happened({
    name: "offered",
    offer: offerOf(command, able, { name: command.teamName, why: "team", fromPersonId: null }),
  });
}

const offerOf = (
  { actor, nowMs }: OrderCommand,
  to: readonly Grabber[],
  question: Pick<Offer, "name" | "why" | "fromPersonId">,
): Offer => ({
  ...question,
  personIds: to.map(({ personId }) => personId),
  byPersonId: actor.personId,
  offeredAtMs: nowMs,
});

/** Whoever holds a slot may put it before another volunteer, and keeps it until that one accepts. */
export function decideHandOver(order: Order, command: Command<"handOver">): OrderDecision {
  if (!takerIn(order, command.actor, "taken")) return refused("WRONG_STATUS");
  const { personId } = command.actor;
  if (command.to.personId === personId) return refused("TAKEN");
  const refusal = grabRefusal(withFreedSlot(order, personId), command.to, command.nowMs);
  if (refusal !== null) return refused(refusal);
  const offer = offerOf(command, [command.to], { name: command.to.name, why: "handOver", fromPersonId: personId });
  return happened({ name: "handedOver", offer, reason: command.reason });
}

/** Between being asked and saying yes he may have taken other orders: the rules of grabbing hold again. */
export function decideAcceptance(order: Order, command: Command<"acceptOffer">): OrderDecision {
  const refusal = acceptanceRefusal(order, command.grabber, command.nowMs);
  return refusal === null
    ? happened({ name: "offerAccepted", taker: newTaker(command.grabber, command.nowMs) })
    : refused(refusal);
}

/** Why he may not accept now, or null: a slot that is handed over counts as free for the one who is to have it. */
export const acceptanceRefusal = (order: Order, grabber: Grabber, nowMs: number) =>
  grabRefusal(withFreedSlot(order, order.offer?.fromPersonId ?? null), grabber, nowMs);

/** The order as if this one's slot were free: whom he could hand it to may grab exactly that. */
export const withFreedSlot = (order: Order, fromPersonId: string | null) => ({
  ...order,
  status: "open" as const,
  takers: order.takers.filter((taker) => taker.personId !== fromPersonId),
});

/** Who could take a full order may wait for a slot of it; his limits are asked again when one becomes free. */
export function decideJoinWaiting(order: Order, command: Command<"joinWaiting">): OrderDecision {
  const { grabber, nowMs } = command;
  const refusal = waitingRefusal(order, grabber, nowMs);
  if (refusal !== null) return refused(refusal);
  return happened({
    name: "waitingJoined",
    waiting: { personId: grabber.personId, name: grabber.name, sinceMs: nowMs },
  });
}

/** Why he may not wait, or null. Whoever holds a slot, was asked, or waits already has nothing to join. */
export function waitingRefusal(order: Order, grabber: Grabber, nowMs: number) {
  const isIn = [
    ...order.takers.map(({ personId }) => personId),
    ...order.waiting.map(({ personId }) => personId),
    ...(order.offer?.personIds ?? []),
  ].includes(grabber.personId);
  if (isIn) return "WRONG_STATUS" as const;
  if (order.waiting.length >= waitingMax) return "WAITING_FULL" as const;
  return grabRefusal({ ...order, status: "open", takers: [] }, grabber, nowMs);
}

/** Whoever has not arrived yet may give his slot back. */
export const decideGiveBack = (order: Order, { actor, reason }: Command<"giveBack">): OrderDecision =>
  takerIn(order, actor, "taken")
    ? happened({ name: "gaveBack", personId: actor.personId, reason })
    : refused("WRONG_STATUS");

const graceMs = 30 * 60_000;

/** Nobody is missing before the agreed hour, or within half an hour of taking what is wanted soon. */
const dueToComeMs = ({ wanted }: Order, taker: Taker): number =>
  wanted.kind === "agreed" ? wanted.fromMs : taker.takenAtMs + graceMs;

/** Says of one volunteer, or of everybody who has not arrived, that they did not come. */
export function decideNoShow(order: Order, command: Command<"reportNoShow">): OrderDecision {
  const { volunteerId = null, reason, nowMs } = command;
  const absent = order.takers.filter(
    ({ personId, state }) => state === "taken" && (volunteerId === null || personId === volunteerId),
  );
  if (absent.length === 0) return refused("WRONG_STATUS");
  const missing = absent.filter((taker) => dueToComeMs(order, taker) <= nowMs);
  if (missing.length === 0) return refused("TOO_EARLY");
  return happened({ name: "volunteerMissed", personIds: missing.map(({ personId }) => personId), reason });
}

/** Staff take one slot, or everything that is not begun, back. */
export function decideTakeBack(order: Order, command: Command<"takeBack">): OrderDecision {
  const { dispatchId, reason, volunteerId = null } = command;
  // Who has accepted meanwhile, or was asked by somebody else, stays asked.
  if (dispatchId !== undefined && order.offer?.dispatchId !== dispatchId) return refused("WRONG_STATUS");
  const isHeld = volunteerId === null ? order.offer !== null || order.takers.length > 0 : holds(order, volunteerId);
  return isHeld ? happened({ name: "takenBack", volunteerId, reason }) : refused("WRONG_STATUS");
}

const holds = (order: Order, personId: string): boolean => order.takers.some((taker) => taker.personId === personId);
