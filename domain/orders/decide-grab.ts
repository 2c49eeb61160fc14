import { communityOf } from "../areas/community-of";
import type { GeoPoint } from "../areas/geo-point";
import { isMinor } from "../people/is-minor";
import { freeSlotsOf, type OrderFacts } from "./order";
import type { CategoryRule } from "./category-rule";
import type { OrderStatus } from "./order-status";
import { timesClash } from "./times-clash";
import type { WantedTime } from "./wanted-time";

/** How many orders a volunteer may hold at once, so that nobody hoards and everybody is served. */
export const openOrdersMax = 3;

/** An order a volunteer holds now, as his own document remembers it. */
export type HeldOrder = {
  readonly orderId: string;
  readonly wanted: WantedTime;
  /** About where it is; not known of orders taken before this was kept. */
  readonly place?: GeoPoint | null;
};

/** As a volunteer's own document remembers an order he takes. */
export const heldOrderOf = ({
  orderId,
  place,
  wanted,
}: Pick<OrderFacts, "orderId" | "wanted" | "place">): HeldOrder => ({
  orderId,
  wanted,
  place: place ?? null,
});

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
  /** Said by those who were under eighteen when they applied. */
  readonly bornYear?: number | null;
};

/** What the rules look at in an order. */
export type OrderToTake = Pick<
  OrderFacts,
  "requesterId" | "beneficiaryId" | "householdId" | "ancestors" | "wanted" | "slotCount" | "place" | "barredIds"
> & {
  readonly status: OrderStatus;
  readonly takers: readonly Pick<OrderFacts["takers"][number], "personId">[];
  readonly category: Pick<CategoryRule, "requiredSkills" | "risk">;
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
  | "NOT_SUITED"
  | "OUT_OF_AREA"
  | "ADULTS_ONLY"
  | "MISSING_SKILL"
  | "TIME_CLASH"
  | "TOO_MANY_OPEN";

/**
 * Why this person may not take a slot of this order now, or null when he may. The order of the questions is the order
 * a neighbour would want them answered in: who he is, whose order it is, whether it is still there, whether it fits.
 */
export const grabRefusal = (order: OrderToTake, grabber: Grabber, nowMs: number): GrabRefusal | null =>
  personRefusal(grabber) ??
  partyRefusal(order, grabber) ??
  stateRefusal(order, nowMs) ??
  fitRefusal(order, grabber, nowMs);

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

function partyRefusal(order: OrderToTake, grabber: Grabber): GrabRefusal | null {
  if (grabber.personId === order.requesterId || grabber.personId === order.beneficiaryId) return "OWN_ORDER";
  if (grabber.householdId === order.householdId) return "OWN_HOUSEHOLD";
  if (grabber.actsForIds?.includes(order.beneficiaryId) === true) return "OWN_HOUSEHOLD";
  if (order.takers.some(({ personId }) => personId === grabber.personId)) return "TAKEN";
  // Neither is told what the other said: the sentence is the same whatever the reason.
  return order.barredIds?.includes(grabber.personId) === true ? "NOT_SUITED" : null;
}

function stateRefusal(order: OrderToTake, nowMs: number): GrabRefusal | null {
  if (order.status === "expired") return "EXPIRED";
  if (order.takers.length > 0 && freeSlotsOf(order) === 0) return "TAKEN";
  if (order.status !== "open") return "NOT_OPEN";
  return order.wanted.untilMs <= nowMs ? "EXPIRED" : null;
}

function fitRefusal(order: OrderToTake, grabber: Grabber, nowMs: number): GrabRefusal | null {
  if (communityOf(order.ancestors) !== communityOf(grabber.ancestors)) return "OUT_OF_AREA";
  if (order.category.risk !== "low" && isMinor(grabber.bornYear, nowMs)) return "ADULTS_ONLY";
  if (order.category.requiredSkills.some((skill) => !grabber.skills.includes(skill))) return "MISSING_SKILL";
  if (grabber.openOrders.length >= openOrdersMax) return "TOO_MANY_OPEN";
  return grabber.openOrders.some((held) => timesClash(held, order)) ? "TIME_CLASH" : null;
}
