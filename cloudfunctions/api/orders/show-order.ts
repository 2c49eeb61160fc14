import type { Output } from "../../../contract/index";
import { communityOf } from "../../../domain/areas/community-of";
import { isTaker, relationTo, type OrderRelation } from "../../../domain/orders/order-relation";
import type { Order } from "../../../domain/orders/order";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { orderById, toOrder, type OrderDocument } from "../store/orders-store";
import { countingReadings, expectedFor, type Counted } from "./expected-for";
import { evidenceFor, photosFor } from "./order-photos";
import { voicesFor } from "./order-voice";
import { viewOrder } from "./view-order";

/** One order as this person may see it. That somebody read another's phone is written down before he reads it. */
export const showOrder = handle<"orders.show">()({
  together: (input) => ({ order: orderById(input.orderId), ...countingReadings() }),
  async run(_input, caller, { order: document, ...counted }) {
    if (document === null) return refuse("NOT_FOUND");
    const order = toOrder(document);
    const relation = relationTo(order, caller.person, caller.nowMs);
    if (relation === "stranger" && !seesPool(order, caller)) return refuse("NOT_FOUND");
    const [photos, evidence, voices] = await Promise.all([
      photosFor(document, order, relation, caller),
      evidenceFor(order, relation, caller),
      voicesFor(document, order, relation, caller),
    ]);
    const view = viewOrder(document, caller, relation, {
      photos,
      evidence,
      ...voices,
      ...expectationFor(document, relation, caller, counted),
    });
    if (showsAnothersPhone(view, order, caller) || readsForCaller(view)) await recordReading(order, caller, relation);
    return done(view);
  },
});

/** Whoever helps, or might, reads what it would bring himself; everybody else what it usually brings. */
function expectationFor(document: OrderDocument, relation: OrderRelation, caller: Caller, counted: Counted) {
  const helps = relation === "taker" || relation === "offeree" || relation === "stranger";
  const { points, why } = helps ? expectedFor(caller, counted, document) : { points: document.expectedPoints, why: [] };
  return { expectedPoints: points, expectedWhy: [...why] };
}

/** Strangers see what lies in the pool of their own community, also when it is full and one can only wait; nothing else. */
const seesPool = (order: Order, caller: Caller): boolean =>
  ["open", "offered", "taken"].includes(order.status) &&
  !isTaker(order, caller.person) &&
  caller.person.volunteer !== null &&
  communityOf(order.ancestors) === communityOf(caller.person.ancestors);

/** Whether the answer shows somebody else's phone: the volunteer's to the requester, hers to him, a mother's to her daughter. */
const showsAnothersPhone = (view: Output<"orders.show">, order: Order, caller: Caller): boolean =>
  (view.phone !== null && order.beneficiaryId !== caller.person.personId) ||
  view.takers.some((taker) => taker.phone !== null && !taker.isMe);

/** Staff who see whom to ring up, or the code they read out. */
const readsForCaller = (view: Output<"orders.show">): boolean =>
  view.relation === "staff" && (view.callback !== null || view.serviceCode !== null || view.doneCode !== null);

const recordReading = (order: Order, caller: Caller, relation: OrderRelation): Promise<void> =>
  recordAudit(caller, {
    call: "orders.show",
    target: order.orderId,
    scope: order.areaId,
    outcome: "read",
    reason: `contact, as ${relation}`,
  });
