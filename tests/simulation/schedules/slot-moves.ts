import { asking } from "../world/ask";
import { personIdOf } from "../world/organisation";
import { move, reason } from "./moves";

/** Slots of an order that is full, or that needs several: who has them, who is asked, who waits. */
export const offerTo = (who: string) =>
  move(`offer-to-${who}`, ({ orderId }, key) =>
    asking("grid", "orders.offer", { orderId, volunteerId: personIdOf(who), key }),
  );
export const offerToTeam = (who: string) =>
  move(`offer-to-the-team-by-${who}`, ({ orderId, teamId }, key) =>
    asking(who, "orders.offerToTeam", { orderId, teamId, key }),
  );
/** Sent out together with nothing else: a batch of one order. */
export const dispatchTo = (...who: readonly string[]) =>
  move(`dispatch-to-${who.join("-and-")}`, ({ orderId }, key) =>
    asking("staff", "dispatch.confirm", {
      pairs: who.map((one) => ({ orderId, volunteerId: personIdOf(one) })),
      key,
    }),
  );
export const undoDispatch = move("undo-the-dispatch", ({ batchId }, key) =>
  asking("staff", "dispatch.undo", { batchId, key }),
);
export const accept = (who: string) =>
  move(`accept-by-${who}`, ({ orderId }, key) =>
    asking(who, "orders.answerOffer", { orderId, decision: "accept", key }),
  );
export const decline = (who: string) =>
  move(`decline-by-${who}`, ({ orderId }, key) =>
    asking(who, "orders.answerOffer", { orderId, decision: "decline", key }),
  );
export const joinWaiting = (who: string, again = "") =>
  move(`wait-by-${who}${again}`, ({ orderId }, key) => asking(who, "orders.joinWaiting", { orderId, key }));
export const leaveWaiting = (who: string) =>
  move(`wait-no-longer-by-${who}`, ({ orderId }, key) => asking(who, "orders.leaveWaiting", { orderId, key }));
export const handOver = (who: string, to: string) =>
  move(`hand-over-by-${who}-to-${to}`, ({ orderId }, key) =>
    asking(who, "orders.handOver", { orderId, toPersonId: personIdOf(to), reason, key }),
  );
export const giveBackBy = (who: string) =>
  move(`give-back-by-${who}`, ({ orderId }, key) => asking(who, "orders.giveBack", { orderId, reason, key }));
export const arriveBy = (who: string) =>
  move(`arrive-by-${who}`, ({ orderId, serviceCode }, key) =>
    asking(who, "orders.arrive", { orderId, serviceCode, key }),
  );
export const leaveBy = (who: string) =>
  move(`leave-by-${who}`, ({ orderId }, key) => asking(who, "orders.leave", { orderId, workDone: "办好了", key }));
export const takeBackFrom = (who: string) =>
  move(`take-back-from-${who}`, ({ orderId }, key) =>
    asking("grid", "orders.takeBack", { orderId, reason, volunteerId: personIdOf(who), key }),
  );
export const missedBy = (who: string) =>
  move(`report-no-show-of-${who}`, ({ orderId }, key) =>
    asking("ann", "orders.reportNoShow", { orderId, reason, volunteerId: personIdOf(who), key }),
  );
