import { grabRefusal, type Grabber } from "./decide-grab";
import type { OrderFacts } from "./order";
import type { OrderStatus } from "./order-status";

/** Why a volunteer who sees an order in the hall cannot take it as things are; all of them can pass. */
export const hallRefusals = ["MISSING_SKILL", "TIME_CLASH", "TOO_MANY_OPEN"] as const;
export type HallRefusal = (typeof hallRefusals)[number];

export type HallStanding =
  /** Never his to take, or gone: his own, his household's, another community's, full, over; or his already. */
  | { readonly isShown: false }
  /** `whyNot` is null when he may take it now. `fits` leaves out only what full hands say: what suits skill and time. */
  | { readonly isShown: true; readonly whyNot: HallRefusal | null; readonly fits: boolean };

/**
 * How an open order stands in the hall of one volunteer. Whoever still waits to be approved, or is suspended, sees what
 * he would see otherwise; that he may not grab is said once for all.
 */
export function hallStandingOf(
  order: OrderFacts & { readonly status: OrderStatus },
  grabber: Grabber,
  nowMs: number,
): HallStanding {
  // Whoever holds a slot of several finds the order among his own.
  if (order.takers.some((taker) => taker.personId === grabber.personId)) return { isShown: false };
  const refusal = grabRefusal(order, { ...grabber, standing: "approved" }, nowMs);
  if (refusal === null) return { isShown: true, whyNot: null, fits: true };
  const whyNot = hallRefusals.find((one) => one === refusal);
  if (whyNot === undefined) return { isShown: false };
  const fits = whyNot === "TOO_MANY_OPEN" && !clashesOtherwise(order, grabber, nowMs);
  return { isShown: true, whyNot, fits };
}

/** The limit is asked before the clash: with free hands, would the times still overlap? */
const clashesOtherwise = (
  order: OrderFacts & { readonly status: OrderStatus },
  grabber: Grabber,
  nowMs: number,
): boolean =>
  grabber.openOrders.some(
    (held) => grabRefusal(order, { ...grabber, standing: "approved", openOrders: [held] }, nowMs) === "TIME_CLASH",
  );
