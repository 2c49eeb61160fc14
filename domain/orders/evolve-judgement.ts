import type { Verdict } from "./dispute";
import { isLowRating, type Rating } from "./judgements";
import { bare, type Order } from "./order";
import type { OrderEvent } from "./order-event";
import { stuck } from "./stuck";

type JudgementEvent = Extract<
  OrderEvent,
  {
    name:
      | "reminded"
      | "confirmed"
      | "confirmedForCaller"
      | "confirmedAtDoor"
      | "confirmedByRule"
      | "ratedPrivately"
      | "staffCallRecorded"
      | "evaluated"
      | "disputed"
      | "disputeReplied"
      | "disputeDecided";
  }
>;

/** How the finished service is confirmed, judged, objected to and decided. */
export function evolveJudgement(order: Order, event: JudgementEvent, byPersonId: string, nowMs: number): Order {
  const said = (words: string) => ({ words, byPersonId, atMs: nowMs });
  switch (event.name) {
    case "reminded":
      return order;
    case "confirmed":
    case "confirmedForCaller":
    case "confirmedAtDoor":
    case "confirmedByRule":
      return confirmed(order, event.rating);
    case "ratedPrivately":
      return { ...order, privateRatings: [...order.privateRatings, event.rating] };
    case "staffCallRecorded":
      return order.staffCall === null
        ? order
        : { ...order, staffCall: { ...order.staffCall, heard: said(event.words) } };
    case "evaluated": {
      const staffCall =
        event.drawn && order.staffCall === null ? ({ why: "draw", heard: null } as const) : order.staffCall;
      return { ...rated(order), status: "evaluated", evaluation: event.evaluation, returnReason: null, staffCall };
    }
    case "disputed":
      return { ...rated(order), status: "disputed", dispute: event.dispute, returnReason: null };
    case "disputeReplied":
      return order.dispute === null ? order : { ...order, dispute: { ...order.dispute, reply: said(event.words) } };
    case "disputeDecided":
      return decided(order, event.verdict, said(event.words), nowMs);
  }
}

const confirmed = (order: Order, rating: Rating): Order => ({
  ...order,
  ...bare,
  status: "confirmed",
  rating,
  staffCall: isLowRating(rating) ? { why: "lowRating", heard: null } : null,
});

type Said = { readonly words: string; readonly byPersonId: string; readonly atMs: number };

/** Kept: as before the dispute. Overturned: what was given goes back. To do again: staff find a way. */
function decided(order: Order, kind: Verdict, said: Said, nowMs: number): Order {
  if (order.dispute === null) throw new Error(`order ${order.orderId} is decided without a dispute`);
  const now = { ...rated(order), returnReason: null, dispute: { ...order.dispute, verdict: { ...said, kind } } };
  if (kind === "redo") return stuck({ ...now, status: "disputed" }, said.words, nowMs);
  if (kind === "overturn") return { ...now, status: "overturned" };
  return now.evaluation === null
    ? { ...now, status: "confirmed", evaluation: null }
    : { ...now, status: "evaluated", evaluation: now.evaluation };
}

function rated(order: Order) {
  if (order.rating === null) throw new Error(`order ${order.orderId} was judged before it was rated`);
  return { ...order, rating: order.rating };
}
