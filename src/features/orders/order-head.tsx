import { View } from "@tarojs/components";
import { sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { StatusChip } from "../../ui/status-chip";
import { closedStanding, standingOf, waitingStanding } from "./order-standing";
import type { OrderView } from "./order-view";
import { saySlots } from "./say-slots";

/** Where the order stands, what happens next and until when. */
export function OrderHead({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const { myPlace } = order.waiting;
  const { word, tone, next } = isClosedToMe(order)
    ? closedStanding(order.status)
    : myPlace === null
      ? standingOf(statusShown(order), order.relation)
      : waitingStanding(myPlace);
  const limit = limitOf(order, nowMs);
  return (
    <Card className="order-head">
      <View className="order-head-status">
        <StatusChip word={word} tone={tone} />
      </View>
      <View className="order-head-next">{next}</View>
      {order.returnReason ? <View className="order-head-next">{`退回的原因：${order.returnReason}`}</View> : null}
      {order.stuckReason ? <View className="order-head-next">{`原因：${order.stuckReason}`}</View> : null}
      {order.answer ? <View className="order-head-next">{`社区说：${order.answer}`}</View> : null}
      {saySlots(order) ? <View className="order-head-next">{saySlots(order)}</View> : null}
      {limit ? <View className="text-second">{limit}</View> : null}
    </Card>
  );
}

const poolStatuses: readonly OrderView["status"][] = ["open", "offered", "taken"];

/** Nothing to tap for this person: his time clashes, a skill is missing, his hands are full. */
const isClosedToMe = ({ actions, relation, status, waiting }: OrderView): boolean =>
  relation === "stranger" &&
  waiting.myPlace === null &&
  poolStatuses.includes(status) &&
  !actions.includes("grab") &&
  !actions.includes("joinWaiting");

/** While a slot is handed from one to another, whoever had it still comes. */
const statusShown = ({ status, freeSlots }: OrderView): OrderView["status"] =>
  status === "offered" && freeSlots === 0 ? "taken" : status;

/** Until when that which comes next comes at the latest; only she who waits wants to know. */
function limitOf({ status, dueAtMs, relation, wanted }: OrderView, nowMs: number): string | null {
  if (dueAtMs === null || relation !== "requester") return null;
  const when = sayWhen(dueAtMs, nowMs);
  switch (status) {
    case "inReview":
      return `最晚 ${when} 就发出去。`;
    case "open":
      return wanted.kind === "soon" ? `等到${when}，没人接也会告诉您。` : "到时间没人接，也会告诉您。";
    case "served":
      return `请在 ${when} 前确认。`;
    default:
      return null;
  }
}
