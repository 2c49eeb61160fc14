import type { Output } from "../../../contract/index";
import { communityOf } from "../../../domain/areas/community-of";
import { isTaker, relationTo, type OrderRelation } from "../../../domain/orders/order-relation";
import type { Order } from "../../../domain/orders/order";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { recordAudit } from "../record-audit";
import { orderById, toOrder } from "../store/orders-store";
import { evidenceFor, photosFor } from "./order-photos";
import { voicesFor } from "./order-voice";
import { viewOrder } from "./view-order";

/** One order as this person may see it. That somebody read another's phone is written down before he reads it. */
export const showOrder = handle<"orders.show">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run(_input, caller, { order: document }) {
    if (document === null) return refuse("NOT_FOUND");
    const order = toOrder(document);
    const relation = relationTo(order, caller.person, caller.nowMs);
    if (relation === "stranger" && !seesPool(order, caller)) return refuse("NOT_FOUND");
    const [photos, evidence, voices] = await Promise.all([
      photosFor(document, order, relation, caller),
      evidenceFor(order, relation, caller),
      voicesFor(document, order, relation, caller),
    ]);
    const view = viewOrder(document, caller, relation, { photos, evidence, ...voices });
    if (showsAnothersPhone(view, order, caller) || readsForCaller(view)) await recordReading(order, caller, relation);
    return done(view);
  },
});

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
