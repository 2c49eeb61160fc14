import type { GrabRefusal } from "./decide-grab";
import type { Actor } from "./journal-entry";
import type { OrderFacts } from "./order";
import type { OrderEvent } from "./order-event";
import type { Taker } from "./taker";

export type OrderRefusal =
  | "WRONG_STATUS"
  | "WRONG_CODE"
  | "TOO_MANY_TRIES"
  | "TOO_EARLY"
  | "TOO_LATE"
  | "COMPANION_NEEDED"
  | "PHOTOS_NEEDED"
  | "PHOTOS_TOO_MANY"
  | "PHOTO_UNKNOWN"
  | "WAITING_FULL"
  | "UNITS_NEEDED"
  | "FOLLOW_UP_NEEDED"
  | "RECHECK_NEEDED"
  | "SAME_PERSON"
  | "VOLUNTEER_UNKNOWN"
  | GrabRefusal;

/** `refusal` beside an event: something is recorded and the person is told no (a wrong code). */
export type OrderDecision =
  | { readonly ok: true; readonly event: OrderEvent; readonly refusal: OrderRefusal | null }
  | { readonly ok: false; readonly code: OrderRefusal };

export const happened = (event: OrderEvent): OrderDecision => ({ ok: true, event, refusal: null });
export const refused = (code: OrderRefusal): OrderDecision => ({ ok: false, code });

export const takerIn = (order: OrderFacts, actor: Actor, state: Taker["state"]): Taker | undefined =>
  order.takers.find((taker) => taker.personId === actor.personId && taker.state === state);
