import type { Output } from "../../../contract/index";
import type { Order } from "../../../domain/orders/order";
import type { Taker } from "../../../domain/orders/taker";

type Served = Output<"orders.show">["takers"][number];

/** Who vouches that he was there: with her code or changing picture he arrived himself, else staff said so. */
export function proofOf(taker: Taker, { journal }: Order): Served["proof"] {
  if (taker.arrivedAtMs === null) return null;
  const isOwn = journal.some(({ byPersonId, event }) => event === "arrived" && byPersonId === taker.personId);
  return isOwn ? "code" : "staff";
}

/** How his minutes came about: by our clock, by a phone that could not send in time, or because nobody checked out. */
export function countedHow(taker: Taker, { journal }: Order): Served["counted"] {
  if (taker.minutes === null) return null;
  if (taker.isLate === true) return "late";
  const isOwn = journal.some(({ byPersonId, event }) => event === "left" && byPersonId === taker.personId);
  return isOwn ? "clock" : "rule";
}
