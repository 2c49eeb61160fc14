import { awaitsArrival } from "../../../domain/orders/awaits-arrival";
import { isRequester } from "../../../domain/orders/order-relation";
import { visitCodeText, visitCodeUntilMs } from "../../../domain/orders/visit-code";
import { done, refuse } from "../answer";
import { handle } from "../handler";
import { visitMac } from "../store/field-encryption";
import { orderById, toOrder } from "../store/orders-store";

/** The picture the requester shows at the door instead of telling her code. */
export const showVisitCode = handle<"orders.showVisitCode">()({
  together: (input) => ({ order: orderById(input.orderId) }),
  run(_input, { nowMs, person }, { order: document }) {
    if (document === null || !isRequester(toOrder(document), person)) return Promise.resolve(refuse("NOT_FOUND"));
    const order = toOrder(document);
    if (!awaitsArrival(order)) return Promise.resolve(refuse("WRONG_STATUS"));
    const visitCode = visitCodeText(order.orderId, nowMs, visitMac);
    return Promise.resolve(done({ visitCode, untilMs: visitCodeUntilMs(nowMs) }));
  },
});
