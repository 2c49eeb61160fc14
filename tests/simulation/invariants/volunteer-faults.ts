import type { PersonDocument } from "../../../cloudfunctions/api/store/person-document";
import type { OrderDocument } from "../../../cloudfunctions/api/store/orders-store";
import type { Fault } from "./fault";

const openOrdersMax = 3;
const giveBacksMax = 3;
const dayMs = 86_400_000;
/** While an order stands like this, who has a slot of it has work still to do. */
const heldStatuses: readonly string[] = ["open", "offered", "taken", "serving"];
const shanghaiDay = (atMs: number): number => Math.floor((atMs + 8 * 3_600_000) / dayMs);

/** G4 of one volunteer: what he holds is what he really has, and no more than he may. */
export function volunteerFaults(person: PersonDocument, orderOf: (id: string) => OrderDocument | undefined): Fault[] {
  const { volunteer } = person;
  if (volunteer === null) return [];
  const fault = (what: string): Fault => ({ rule: "G4", at: person._id, what });
  const held = volunteer.openOrders.map(({ orderId }) => orderId);
  const faults: Fault[] = [];
  if (held.length > openOrdersMax) faults.push(fault(`holds ${held.length} orders`));
  if (new Set(held).size < held.length) faults.push(fault("holds the same order twice"));
  for (const orderId of held) {
    const order = orderOf(orderId);
    const taker = order?.takers.find(({ personId }) => personId === person._id);
    if (taker === undefined || taker.state === "served" || !heldStatuses.includes(order?.status ?? "")) {
      faults.push(
        fault(`still holds ${orderId}, which is ${String(order?.status)} and he ${taker?.state ?? "not in it"}`),
      );
    }
  }
  const days = volunteer.givenBackAtMs.map(shanghaiDay);
  if (days.some((day) => days.filter((other) => other === day).length > giveBacksMax)) {
    faults.push(fault("gave back more often than a day allows"));
  }
  return faults;
}

/** G4 of one order: nobody took what he may never take, whatever he sent. */
export function takerFaults(order: OrderDocument, personOf: (id: string) => PersonDocument | undefined): Fault[] {
  return order.takers.flatMap(({ personId }): Fault[] => {
    const fault = (what: string): Fault[] => [{ rule: "G4", at: order._id, what }];
    const person = personOf(personId);
    if (person?.volunteer?.status !== "approved") return fault(`${personId} is no approved volunteer`);
    if ([order.requesterId, order.beneficiaryId].includes(personId)) return fault(`${personId} took an own order`);
    if (person.householdId === order.householdId) return fault(`${personId} lives there`);
    if (person.ancestors[2] !== order.ancestors[2]) return fault(`${personId} lives elsewhere`);
    const isMissing = order.category.requiredSkills.some((skill) => !person.volunteer?.skills.includes(skill));
    return isMissing ? fault(`${personId} cannot do it`) : [];
  });
}

/** Whoever has an order holds it, once nothing is under way any more. */
export function unheldFaults(order: OrderDocument, personOf: (id: string) => PersonDocument | undefined): Fault[] {
  if (!heldStatuses.includes(order.status)) return [];
  return order.takers
    .filter(({ state }) => state !== "served")
    .filter(({ personId }) => !personOf(personId)?.volunteer?.openOrders.some((held) => held.orderId === order._id))
    .map(({ personId }) => ({ rule: "G4", at: order._id, what: `${personId} has it but does not hold it` }));
}
