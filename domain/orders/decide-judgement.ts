import { disputeUntilMs } from "./dispute";
import type { Order } from "./order";
import type { OrderCommand } from "./order-command";
import { happened, refused, type OrderDecision } from "./order-decision";
import { statusSinceMs } from "./status-since";

type Command<Name extends OrderCommand["name"]> = Extract<OrderCommand, { name: Name }>;

/** The community judges once whoever was unhappy has been rung up and, where asked for, the place was looked at again. */
export function decideEvaluation(order: Order, command: Command<"evaluate">): OrderDecision {
  const { outcome, quality, comment, conduct = [], recheck = null, actor, drawn = false } = command;
  if (order.staffCall?.heard === null) return refused("FOLLOW_UP_NEEDED");
  if (order.category.needsRecheck && (recheck === null || recheck === "")) return refused("RECHECK_NEEDED");
  if (conduct.some(({ personId }) => !hasServedIn(order, personId))) return refused("VOLUNTEER_UNKNOWN");
  const evaluation = { outcome, quality, comment, recheck, conduct, byPersonId: actor.personId };
  return happened({ name: "evaluated", evaluation, drawn });
}

const hasServedIn = ({ earlierTakers, takers }: Order, personId: string): boolean =>
  [...takers, ...earlierTakers].some((taker) => taker.personId === personId && taker.minutes !== null);

/** Once per volunteer, by whoever served. */
export function decidePrivateRating(order: Order, command: Command<"ratePrivately">): OrderDecision {
  const { personId } = command.actor;
  if (!mayRatePrivately(order, personId)) return refused("WRONG_STATUS");
  const { stars, note, nowMs } = command;
  return happened({ name: "ratedPrivately", rating: { personId, stars, note, atMs: nowMs } });
}

export const mayRatePrivately = (order: Order, personId: string): boolean =>
  order.takers.some((taker) => taker.personId === personId && taker.state === "served") &&
  !order.privateRatings.some((rating) => rating.personId === personId);

export const owesStaffCall = (order: Order): boolean => order.staffCall?.heard === null;

export const decideStaffCall = (order: Order, { words }: Command<"recordStaffCall">): OrderDecision =>
  owesStaffCall(order) ? happened({ name: "staffCallRecorded", words }) : refused("WRONG_STATUS");

/** Once per order; of a judged one only for some days, after which the points are theirs for good. */
export function decideDispute(order: Order, command: Command<"dispute">): OrderDecision {
  if (order.status !== "confirmed" && order.status !== "evaluated") return refused("WRONG_STATUS");
  if (order.dispute !== null) return refused("WRONG_STATUS");
  if (!mayDispute(order, command.nowMs)) return refused("TOO_LATE");
  const { actor, nowMs, side, story } = command;
  return happened({
    name: "disputed",
    dispute: {
      side,
      story: { words: story, byPersonId: actor.personId, atMs: nowMs },
      reply: null,
      verdict: null,
      from: order.status,
    },
  });
}

export const mayDispute = (order: Order, nowMs: number): boolean =>
  order.dispute === null && (order.status !== "evaluated" || nowMs < disputeUntilMs(statusSinceMs(order)));

/** The other side is heard once, before it is decided. */
export const decideReply = (order: Order, { side, story }: Command<"replyToDispute">): OrderDecision =>
  owesReply(order, side) ? happened({ name: "disputeReplied", words: story }) : refused("WRONG_STATUS");

export const owesReply = ({ dispute }: Order, side: "requester" | "volunteer"): boolean =>
  dispute?.reply === null && dispute.side !== side;

/** Nobody decides about his own judgement. */
export const decideVerdict = (order: Order, command: Command<"decideDispute">): OrderDecision =>
  order.evaluation?.byPersonId === command.actor.personId
    ? refused("SAME_PERSON")
    : happened({ name: "disputeDecided", verdict: command.verdict, words: command.words });
