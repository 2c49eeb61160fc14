import type { Person } from "../people/person";
import { grabRefusal, type Grabber } from "./decide-grab";
import type { Order } from "./order";
import type { OrderCommandName } from "./order-command-name";
import { doersOf, isOwnMatter, isRequester } from "./order-relation";
import { orderTransitions } from "./order-transitions";

/**
 * What this person may do to this order now: the same table and the same refusals the cloud decides by, so a button
 * can never disagree with the server.
 */
export function availableActions(order: Order, person: Person, nowMs: number): readonly OrderCommandName[] {
  const doers = doersOf(order, person, nowMs);
  const commands = Object.entries(orderTransitions[order.status]) as [OrderCommandName, { by: readonly string[] }][];
  return commands
    .filter(([, transition]) => doers.some((doer) => transition.by.includes(doer)))
    .map(([name]) => name)
    .filter((name) => fits(name, order, person, nowMs));
}

function fits(name: OrderCommandName, order: Order, person: Person, nowMs: number): boolean {
  const mine = order.takers.find((taker) => taker.personId === person.personId);
  switch (name) {
    case "grab":
      return grabRefusal(order, grabberOf(person), nowMs) === null;
    case "arrive":
    case "giveBack":
      return mine?.state === "taken";
    case "leave":
      return mine?.state === "serving";
    case "cannotDo":
      return mine !== undefined && mine.state !== "served";
    case "acceptOffer":
      return grabRefusal({ ...order, status: "open" }, grabberOf(person), nowMs) === null;
    case "approve":
    case "return":
    case "evaluate":
    case "offer":
    case "takeBack":
    case "answer":
    case "republish":
    case "arriveForCaller":
    case "confirmForCaller":
      return !isOwnMatter(order, person);
    case "reportNoShow":
      return mine === undefined && (isRequester(order, person) || !isOwnMatter(order, person));
    case "cancel":
    case "confirm":
    case "reopen":
    case "declineOffer":
    case "publishByRule":
    case "expire":
    case "expireOffer":
    case "leaveByRule":
    case "confirmByRule":
      return true;
  }
}

/** A person as the grab rules see her. */
export const grabberOf = (person: Person): Grabber => ({
  personId: person.personId,
  name: person.name,
  householdId: person.householdId,
  ancestors: person.ancestors,
  standing: person.volunteer?.status ?? "none",
  skills: person.volunteer?.skills ?? [],
  openOrders: person.volunteer?.openOrders ?? [],
});
