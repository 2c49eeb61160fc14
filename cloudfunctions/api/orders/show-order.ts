import { areaRoles } from "../../../domain/people/role";
import { communityOf } from "../../../domain/areas/community-of";
import { isTaker, relationTo } from "../../../domain/orders/order-relation";
import { showsContact } from "../../../domain/orders/contact-disclosure";
import type { Order } from "../../../domain/orders/order";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { addAuditRow, unchained } from "../store/audit-store";
import { orderById, toOrder } from "../store/orders-store";
import { viewOrder } from "./view-order";

/** One order as this person may see it. That a volunteer read somebody's door and phone is written down. */
export const showOrder = handle<"orders.show">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  async run(_input, caller, { order: document }) {
    if (document === null) return refuse("NOT_FOUND");
    const order = toOrder(document);
    const relation = relationTo(order, caller.person, caller.nowMs);
    if (relation === "stranger" && !seesPool(order, caller)) return refuse("NOT_FOUND");
    if (relation === "taker" && showsContact(order, relation, caller.person.personId, caller.nowMs)) {
      await recordReading(order, caller);
    }
    return done(viewOrder(document, caller, relation));
  },
});

/** Strangers see what lies in the pool of their own community, and nothing else. */
const seesPool = (order: Order, caller: Caller): boolean =>
  order.status === "open" &&
  !isTaker(order, caller.person) &&
  caller.person.volunteer !== null &&
  communityOf(order.ancestors) === communityOf(caller.person.ancestors);

const recordReading = (order: Order, caller: Caller): Promise<void> =>
  addAuditRow({
    _id: caller.requestId,
    atMs: caller.nowMs,
    who: caller.person.personId,
    role: caller.roles.find((role) => (areaRoles as readonly string[]).includes(role)) ?? "volunteer",
    scope: order.areaId,
    call: "orders.show",
    target: order.orderId,
    outcome: "read",
    code: "",
    reason: "contact of a taken order",
    ...unchained,
  });
