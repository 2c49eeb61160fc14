import { communityOf } from "../areas/community-of";
import type { OrderFacts } from "./order";
import type { OrderStatus } from "./order-status";
import { freeSlotsOf } from "./order";
import type { WantedTime } from "./wanted-time";

/** How many orders a volunteer may hold at once, so that nobody hoards and everybody is served. */
export const openOrdersMax = 3;

/** An order a volunteer holds now, as his own document remembers it. */
export type HeldOrder = {
  readonly orderId: string;
  readonly wanted: WantedTime;
};

/** What the rules need to know of someone who wants to grab. */
export type Grabber = {
  readonly personId: string;
  readonly name: string;
  readonly householdId: string;
  readonly ancestors: readonly string[];
  readonly standing: "none" | "applied" | "approved" | "refused" | "suspended";
  readonly skills: readonly string[];
  readonly openOrders: readonly HeldOrder[];
  /** For whom he may ask, and so would confirm his own work. */
  readonly actsForIds?: readonly string[];
};

export type GrabRefusal =
  | "TAKEN"
  | "NOT_OPEN"
  | "EXPIRED"
  | "OWN_ORDER"
  | "OWN_HOUSEHOLD"
  | "NOT_A_VOLUNTEER"
  | "NOT_APPROVED"
  | "SUSPENDED"
  | "OUT_OF_AREA"
  | "MISSING_SKILL"
  | "TIME_CLASH"
  | "TOO_MANY_OPEN";

/**
 * Why this person may not take a slot of this order now, or null when he may. The order of the questions is the order
 * a neighbour would want them answered in: who he is, whose order it is, whether it is still there, whether it fits.
 */
export function grabRefusal(
  order: OrderFacts & { readonly status: OrderStatus },
  grabber: Grabber,
  nowMs: number,
): GrabRefusal | null {
  return (
    personRefusal(grabber) ?? partyRefusal(order, grabber) ?? stateRefusal(order, nowMs) ?? fitRefusal(order, grabber)
  );
}

function personRefusal(grabber: Grabber): GrabRefusal | null {
  switch (grabber.standing) {
    case "none":
      return "NOT_A_VOLUNTEER";
    case "applied":
    case "refused":
      return "NOT_APPROVED";
    case "suspended":
      return "SUSPENDED";
    case "approved":
      return null;
  }
}

function partyRefusal(order: OrderFacts, grabber: Grabber): GrabRefusal | null {
  if (grabber.personId === order.requesterId || grabber.personId === order.beneficiaryId) return "OWN_ORDER";
  if (grabber.householdId === order.householdId) return "OWN_HOUSEHOLD";
  if (grabber.actsForIds?.includes(order.beneficiaryId) === true) return "OWN_HOUSEHOLD";
  if (order.takers.some(({ personId }) => personId === grabber.personId)) return "TAKEN";
  return null;
}

function stateRefusal(order: OrderFacts & { readonly status: OrderStatus }, nowMs: number): GrabRefusal | null {
  if (order.status === "expired") return "EXPIRED";
  if (order.takers.length > 0 && freeSlotsOf(order) === 0) return "TAKEN";
  if (order.status !== "open") return "NOT_OPEN";
  return order.wanted.untilMs <= nowMs ? "EXPIRED" : null;
}

function fitRefusal(order: OrderFacts, grabber: Grabber): GrabRefusal | null {
  if (communityOf(order.ancestors) !== communityOf(grabber.ancestors)) return "OUT_OF_AREA";
  if (order.category.requiredSkills.some((skill) => !grabber.skills.includes(skill))) return "MISSING_SKILL";
  if (grabber.openOrders.length >= openOrdersMax) return "TOO_MANY_OPEN";
  return grabber.openOrders.some((held) => clashes(held.wanted, order.wanted)) ? "TIME_CLASH" : null;
}

/** Two agreed times clash when they overlap; `soon` and `today` leave the volunteer free to arrange himself. */
export function clashes(one: WantedTime, other: WantedTime): boolean {
  return one.kind === "agreed" && other.kind === "agreed" && one.fromMs < other.untilMs && other.fromMs < one.untilMs;
}
