import { addAwakeMinutes } from "../messages/awake-time";
import { offerMinutes } from "./offer";
import type { OrderFacts } from "./order";

const offerMs = offerMinutes * 60_000;

/**
 * When an offer made at `offeredAtMs` ends, whoever made it: staff to one, to several or to a team, the waiting list, or
 * a taker who hands over. Half an hour in which people are awake, because nobody writes to him at night: asked at five
 * past nine in the evening, he has until eight in the morning.
 *
 * What cannot wait for that is free for the next after half an hour by the clock, day and night: danger was heard in it,
 * the time in which it is wanted is over by then, or the agreed hour has come. And no offer outlives the wanted time,
 * after which he could not accept any more.
 */
export function offerEndsMs(order: Pick<OrderFacts, "wanted" | "isUrgent">, offeredAtMs: number): number {
  const { isUrgent = false, wanted } = order;
  const awakeMs = addAwakeMinutes(offeredAtMs, offerMinutes);
  const neededMs = wanted.kind === "agreed" ? wanted.fromMs : wanted.untilMs;
  const canWait = !isUrgent && awakeMs < neededMs;
  return Math.min(canWait ? awakeMs : offeredAtMs + offerMs, wanted.untilMs);
}

/** Whether he has until the morning, and not just half an hour. */
export const isOverNight = (order: Pick<OrderFacts, "wanted" | "isUrgent">, offeredAtMs: number): boolean =>
  offerEndsMs(order, offeredAtMs) > offeredAtMs + offerMs;

/** Whether a slot still stands before him. */
export const isStillAsked = (
  order: Pick<OrderFacts, "offer" | "wanted" | "isUrgent">,
  personId: string,
  nowMs: number,
): boolean =>
  order.offer !== null &&
  order.offer.personIds.includes(personId) &&
  nowMs < offerEndsMs(order, order.offer.offeredAtMs);
