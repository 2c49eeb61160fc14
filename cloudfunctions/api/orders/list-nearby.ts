import { communityOf } from "../../../domain/areas/community-of";
import { availableActions } from "../../../domain/orders/available-actions";
import { pageRows } from "../../../contract/fields";
import { done, refuse } from "../answer";
import type { Caller } from "../caller";
import { handle } from "../handler";
import { listNearOrders } from "../store/hall-store";
import { listOrders, orderById, toOrder, type OrderDocument } from "../store/orders-store";
import { knownPlaceOf } from "../store/rough-place";
import { countingReadings, expectedFor } from "./expected-for";
import { standingFor, viewOpenOrder } from "./view-open-order";

const shownRows = 3;

/**
 * Up to three orders he could take at once, nearest to the one he just missed; where no place is known, the ones that are
 * due soonest. Distances are from his own building.
 */
export const listNearby = handle<"orders.listNearby">()({
  together: (input) => ({ order: orderById(input.orderId), ...countingReadings() }),
  async run(_input, caller, { order, ...counted }) {
    if (caller.person.volunteer === null) return refuse("NOT_A_VOLUNTEER");
    if (order === null || communityOf(order.ancestors) !== communityOf(caller.person.ancestors)) {
      return refuse("NOT_FOUND");
    }
    const others = (await around(order)).filter((row) => row._id !== order._id && mayTakeNow(row, caller));
    const centre = caller.document.location ?? null;
    const orders = others
      .slice(0, shownRows)
      .map((row) => viewOpenOrder(row, { whyNot: null, whyFit: [] }, centre, expectedFor(caller, counted, row).points));
    const actions = availableActions(toOrder(order), caller.person, caller.nowMs);
    return done({ orders, mayWait: actions.includes("joinWaiting") });
  },
});

function mayTakeNow(row: OrderDocument, caller: Caller): boolean {
  const standing = standingFor(row, caller);
  return standing.isShown && standing.whyNot === null;
}

/** A page of open orders around an order. */
function around(order: OrderDocument): Promise<readonly OrderDocument[]> {
  const communityId = communityOf(order.ancestors);
  const centre = knownPlaceOf(order.roughPoint);
  if (centre !== null) return listNearOrders({ communityId, centre, after: null, rows: pageRows });
  return listOrders({
    filter: { communityId, status: "open" },
    sortBy: "wanted.untilMs",
    direction: "asc",
    after: null,
    rows: pageRows,
  });
}
