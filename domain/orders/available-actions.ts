import type { Person } from "../people/person";
import { grabRefusal, type Grabber } from "./decide-grab";
import { mayDispute, mayRatePrivately, owesReply, owesStaffCall } from "./decide-judgement";
import { acceptanceRefusal, waitingRefusal } from "./decide-slots";
import type { Order } from "./order";
import type { OrderCommandName } from "./order-command-name";
import { doersOf, isOwnMatter, isRequester, isTaker } from "./order-relation";
import { orderTransitions } from "./order-transitions";
import type { TakerState } from "./taker";

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
    .filter((name) => conditions[name](order, person, nowMs));
}

type Condition = (order: Order, person: Person, nowMs: number) => boolean;

const always: Condition = () => true;
const notOwnMatter: Condition = (order, person) => !isOwnMatter(order, person);
const takerIs =
  (...states: readonly TakerState[]): Condition =>
  (order, person) =>
    order.takers.some(({ personId, state }) => personId === person.personId && states.includes(state));

/** What a command asks beyond status and relation, so that a button stands only where a tap would be obeyed. */
const conditions: Readonly<Record<OrderCommandName, Condition>> = {
  grab: (order, person, nowMs) => grabRefusal(order, grabberOf(person), nowMs) === null,
  acceptOffer: (order, person, nowMs) => acceptanceRefusal(order, grabberOf(person), nowMs) === null,
  joinWaiting: (order, person, nowMs) => waitingRefusal(order, grabberOf(person), nowMs) === null,
  arrive: (order, person, nowMs) => hasCompany(order, person, nowMs) && takerIs("taken")(order, person, nowMs),
  giveBack: takerIs("taken"),
  handOver: takerIs("taken"),
  leave: takerIs("serving"),
  addEvidence: takerIs("serving"),
  cannotDo: takerIs("taken", "serving"),
  confirmAtDoor: (order, person, nowMs) => order.doneCode !== null && takerIs("served")(order, person, nowMs),
  ratePrivately: (order, person) => mayRatePrivately(order, person.personId),
  approve: notOwnMatter,
  return: notOwnMatter,
  evaluate: notOwnMatter,
  offer: notOwnMatter,
  offerToTeam: notOwnMatter,
  handle: notOwnMatter,
  answer: notOwnMatter,
  republish: notOwnMatter,
  confirmForCaller: notOwnMatter,
  arriveForCaller: (order, person, nowMs) => hasCompany(order, person, nowMs) && !isOwnMatter(order, person),
  takeBack: (order, person) => !isOwnMatter(order, person) && (order.offer !== null || order.takers.length > 0),
  recordStaffCall: (order, person) => owesStaffCall(order) && !isOwnMatter(order, person),
  decideDispute: (order, person) => !isOwnMatter(order, person) && order.evaluation?.byPersonId !== person.personId,
  reportNoShow: (order, person) =>
    order.takers.some(({ state }) => state === "taken") &&
    !isTaker(order, person) &&
    (isRequester(order, person) || !isOwnMatter(order, person)),
  dispute: (order, _person, nowMs) => mayDispute(order, nowMs),
  replyToDispute: (order, person) => owesReply(order, isRequester(order, person) ? "requester" : "volunteer"),
  cancel: always,
  confirm: always,
  reopen: always,
  declineOffer: always,
  leaveWaiting: always,
  publishByRule: always,
  expire: always,
  expireOffer: always,
  startShort: always,
  escalate: always,
  leaveByRule: always,
  remind: always,
  confirmByRule: always,
};

/** Nobody begins alone what needs two. */
const hasCompany: Condition = (order) => order.takers.length >= Math.max(1, order.category.takersNeeded);

/** A person as the grab rules see her. */
export const grabberOf = (person: Person): Grabber => ({
  personId: person.personId,
  name: person.name,
  householdId: person.householdId,
  ancestors: person.ancestors,
  standing: person.volunteer?.status ?? "none",
  skills: person.volunteer?.skills ?? [],
  openOrders: person.volunteer?.openOrders ?? [],
  actsForIds: person.family.map(({ personId }) => personId),
  bornYear: person.volunteer?.bornYear ?? null,
});
