import type { JournalEntry } from "../orders/journal-entry";
import type { Order } from "../orders/order";
import type { OrderEventName } from "../orders/order-event";

/**
 * `served`: takers who were there; `earlier`: who served before the matter was opened again; `asked`: before whom a slot
 * stands since this step; `about`: whom it concerns though they hold nothing after it; `handedBack`: whose slot was put
 * before another in vain.
 */
export type Audience = "requester" | "takers" | "served" | "earlier" | "about" | "asked" | "handedBack" | "otherSide";

/** The people a step of the order is told to. */
export function audience(order: Order, entry: JournalEntry, to: Audience): readonly string[] {
  if (to === "about") return entry.about ?? [];
  if (to === "asked") return entry.asked ?? [];
  if (to === "handedBack") return handedBackTo(order, entry);
  if (to === "otherSide") return otherSide(order, entry);
  if (to === "served") return servedOf(order);
  if (to === "earlier") return earlierOf(order);
  if (to === "takers") return order.takers.map((taker) => taker.personId);
  return [...new Set([order.requesterId, order.beneficiaryId])];
}

/** Nobody, once what was judged is judged otherwise: there are no points to tell of. */
const servedOf = ({ evaluation, status, takers }: Order): readonly string[] =>
  evaluation === null || status === "overturned"
    ? []
    : takers.filter(({ minutes }) => minutes !== null).map(({ personId }) => personId);

const earlierOf = ({ takers, earlierTakers }: Order): readonly string[] =>
  [...new Set(earlierTakers.map(({ personId }) => personId))].filter(
    (personId) => !takers.some((taker) => taker.personId === personId),
  );

/** What ends a question whose slot it is. */
const settling: ReadonlySet<OrderEventName> = new Set([
  "handedOver",
  "offered",
  "offerAccepted",
  "offerDeclined",
  "offerExpired",
  "takenBack",
  "gaveBack",
  "volunteerMissed",
]);

/** Whoever put his slot before another just before this step, as far as he still holds it. */
function handedBackTo(order: Order, entry: JournalEntry): readonly string[] {
  const [asking] = order.journal
    .filter(({ event, version }) => version < entry.version && settling.has(event))
    .slice(-1);
  if (asking?.event !== "handedOver") return [];
  return order.takers.map(({ personId }) => personId).filter((personId) => personId === asking.byPersonId);
}

/** A dispute's other side: of the one who spoke last. */
function otherSide(order: Order, entry: JournalEntry): readonly string[] {
  const isVolunteers = order.takers.some(({ personId }) => personId === entry.byPersonId);
  return audience(order, entry, isVolunteers ? "requester" : "takers");
}
