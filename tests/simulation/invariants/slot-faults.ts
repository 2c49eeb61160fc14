import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { Fault } from "./fault";

const withTaker: readonly string[] = ["taken", "serving", "served", "confirmed", "disputed", "evaluated", "overturned"];
const withWaiting: readonly string[] = ["open", "offered", "taken"];
const waitingMost = 5;

type Rule = readonly [boolean, string];

/** G1 of one order: slots, who was asked, and who waits, whatever happened to it. */
export function slotFaults(order: OrderDocument): Fault[] {
  const people = peopleOf(order);
  const broken = [...slotRules(order, people), ...offerRules(order, people), ...waitingRules(order, people)]
    .filter(([holds]) => !holds)
    .map(([, what]) => ({ rule: "G1", at: order._id, what }));
  return [...broken, ...partyFaults(order, [...people.takers, ...people.asked, ...people.waiting])];
}

const peopleOf = (order: OrderDocument) => ({
  takers: order.takers.map(({ personId }) => personId),
  waiting: order.waiting.map(({ personId }) => personId),
  asked: order.offer?.personIds ?? [],
});
type People = ReturnType<typeof peopleOf>;

const slotRules = ({ freeSlots, slotCount, status, takers: held }: OrderDocument, { takers }: People): Rule[] => [
  [takers.length <= slotCount, `${takers.length} takers for ${slotCount}`],
  [freeSlots === slotCount - takers.length, `${freeSlots} free with ${takers.length} of ${slotCount}`],
  [isDistinct(takers), `the same volunteer twice: ${takers.join(" ")}`],
  [status !== "open" || takers.length !== slotCount, "open though all its slots are taken"],
  [status !== "taken" || takers.length === slotCount, `taken with ${takers.length} of ${slotCount}`],
  [!withTaker.includes(status) || takers.length > 0, `${status} by nobody`],
  [status !== "served" || !held.some(({ state }) => state === "serving"), "served while one still serves"],
];

/** Whoever hands his slot over keeps it while another is asked; otherwise only a free slot can be put before anybody. */
function offerRules({ offer, slotCount, status }: OrderDocument, { asked, takers, waiting }: People): Rule[] {
  if (offer === null) return [[status !== "offered", "offered to nobody"]];
  // Staff may choose one for each slot that is free; whoever else is asked alone is asked for one.
  const askedMost = offer.why === "person" ? slotCount - takers.length : 1;
  const isHandedOver = offer.why === "handOver" && takers.includes(offer.fromPersonId ?? "");
  return [
    [status === "offered" && asked.length > 0, `${status} and put before ${asked.length}`],
    [isHandedOver || takers.length < slotCount, "put before somebody though no slot is free"],
    [(offer.why === "handOver") === (offer.fromPersonId !== null), "handed over by nobody"],
    [offer.why === "team" || asked.length <= askedMost, `puts ${askedMost} slots before ${asked.join(" ")}`],
    [offer.why !== "waiting" || !asked.some((one) => waiting.includes(one)), "asks who still waits"],
    [isDistinct(asked) && !asked.some((one) => takers.includes(one)), `puts a slot before ${asked.join(" ")} again`],
  ];
}

const waitingRules = ({ status }: OrderDocument, { takers, waiting }: People): Rule[] => [
  [isDistinct(waiting) && !waiting.some((one) => takers.includes(one)), `${waiting.join(" ")} has it and waits`],
  [waiting.length === 0 || withWaiting.includes(status), `${waiting.length} wait while ${status}`],
  [waiting.length <= waitingMost, `${waiting.length} wait`],
];

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
