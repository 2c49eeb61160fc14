import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { Fault } from "./fault";

const withTaker: readonly string[] = ["taken", "serving", "served", "confirmed", "disputed", "evaluated", "overturned"];
const withWaiting: readonly string[] = ["open", "offered", "taken"];
const waitingMost = 5;

/** G1 of one order: slots, who was asked, and who waits, whatever happened to it. */
export function slotFaults(order: OrderDocument): Fault[] {
  const { freeSlots, offer, slotCount, status } = order;
  const takers = order.takers.map(({ personId }) => personId);
  const waiting = order.waiting.map(({ personId }) => personId);
  const asked = offer?.personIds ?? [];
  const isFull = takers.length === slotCount;
  // Whoever hands his slot over keeps it while another is asked; otherwise only a free slot can be put before anybody.
  const isHandedOver = offer?.why === "handOver" && takers.includes(offer.fromPersonId ?? "");
  const rules: readonly (readonly [boolean, string])[] = [
    [takers.length <= slotCount, `${takers.length} takers for ${slotCount}`],
    [freeSlots === slotCount - takers.length, `${freeSlots} free with ${takers.length} of ${slotCount}`],
    [isDistinct(takers), `the same volunteer twice: ${takers.join(" ")}`],
    [status !== "open" || !isFull, "open though all its slots are taken"],
    [status !== "taken" || isFull, `taken with ${takers.length} of ${slotCount}`],
    [!withTaker.includes(status) || takers.length > 0, `${status} by nobody`],
    [(status === "offered") === (offer !== null && asked.length > 0), `${status} and put before ${asked.length}`],
    [offer === null || isHandedOver || !isFull, "put before somebody though no slot is free"],
    [offer === null || (offer.why === "handOver") === (offer.fromPersonId !== null), "handed over by nobody"],
    [offer === null || offer.why === "team" || asked.length === 1, `puts one slot before ${asked.join(" ")}`],
    [offer?.why !== "waiting" || !asked.some((one) => waiting.includes(one)), "asks who still waits"],
    [isDistinct(asked) && !asked.some((one) => takers.includes(one)), `puts a slot before ${asked.join(" ")} again`],
    [isDistinct(waiting) && !waiting.some((one) => takers.includes(one)), `${waiting.join(" ")} has it and waits`],
    [waiting.length === 0 || withWaiting.includes(status), `${waiting.length} wait while ${status}`],
    [waiting.length <= waitingMost, `${waiting.length} wait`],
    [status !== "served" || !order.takers.some(({ state }) => state === "serving"), "served while one still serves"],
  ];
  const broken = rules.filter(([holds]) => !holds).map(([, what]) => ({ rule: "G1", at: order._id, what }));
  return [...broken, ...partyFaults(order, [...takers, ...asked, ...waiting])];
}

const isDistinct = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

/** V1: whoever has it, was asked or waits finds it among his own, and nobody else does. */
function partyFaults(
  { _id, beneficiaryId, parties, requesterId }: OrderDocument,
  volunteers: readonly string[],
): Fault[] {
  const right = new Set([`r:${requesterId}`, `r:${beneficiaryId}`, ...volunteers.map((personId) => `t:${personId}`)]);
  const isSo = parties.length === right.size && parties.every((party) => right.has(party));
  return isSo ? [] : [{ rule: "V1", at: _id, what: `it stands in the lists of ${parties.join(" ")}` }];
}
