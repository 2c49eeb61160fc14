import { codeTriesWindowMs } from "./decide-service";
import { afterServing } from "./evolve-slots";
import { bare, type Order, type OrderFacts, type UnratedOrder } from "./order";
import type { OrderEvent } from "./order-event";
import { serviceMinutes } from "./service-minutes";
import type { Taker } from "./taker";

type ServiceEvent = Extract<
  OrderEvent,
  { name: "codeRefused" | "arrived" | "arrivedForCaller" | "evidenceAdded" | "left" | "leftByRule" }
>;

/** From the door to the end: once the first has arrived, nobody is sought or waited for any more. */
export function evolveService(order: Order, event: ServiceEvent, nowMs: number): Order {
  switch (event.name) {
    case "codeRefused":
      return { ...order, codeTries: nextTries(order.codeTries, nowMs) };
    case "arrived": {
      const { arrivedAtMs, isLate } = event;
      return withTaker(order, event.personId, { state: "serving", arrivedAtMs, isLate });
    }
    case "arrivedForCaller":
      return allArrived(order, nowMs);
    case "evidenceAdded":
      return { ...order, evidence: [...order.evidence, ...event.evidence] };
    case "left": {
      const { isLate, leftAtMs, minutes, workDone } = event;
      return afterServing(withTaker(order, event.personId, { state: "served", leftAtMs, minutes, workDone, isLate }));
    }
    case "leftByRule": {
      const takers = order.takers.map((taker) => forgotten(taker, order, nowMs));
      return { ...order, ...bare, takers, status: "served" };
    }
  }
}

const nextTries = (tries: OrderFacts["codeTries"], nowMs: number): OrderFacts["codeTries"] =>
  nowMs - tries.sinceMs < codeTriesWindowMs
    ? { count: tries.count + 1, sinceMs: tries.sinceMs }
    : { count: 1, sinceMs: nowMs };

function withTaker(order: Order, personId: string, change: Partial<Taker>): UnratedOrder {
  const takers = order.takers.map((taker) => (taker.personId === personId ? { ...taker, ...change } : taker));
  return { ...order, ...bare, waiting: [], takers, status: "serving" };
}

const allArrived = (order: Order, nowMs: number): Order =>
  order.takers.reduce<Order>(
    (now, { personId }) => withTaker(now, personId, { state: "serving", arrivedAtMs: nowMs }),
    order,
  );

/** Who forgot to check out served, as far as anybody knows, for as long as was planned at most. */
const forgotten = (taker: Taker, { category }: OrderFacts, nowMs: number): Taker =>
  taker.state === "served" || taker.arrivedAtMs === null
    ? taker
    : {
        ...taker,
        state: "served",
        leftAtMs: nowMs,
        minutes: Math.min(serviceMinutes(taker.arrivedAtMs, nowMs, category.plannedMinutes), category.plannedMinutes),
      };
