import { View } from "@tarojs/components";
import { sayWanted, sayWhen } from "../../time/say-time";
import { Card } from "../../ui/card";
import { Facts } from "../../ui/facts";
import { StatusChip } from "../../ui/status-chip";
import { standingOf } from "./order-standing";
import type { OrderView } from "./order-view";

/** Where the order stands, what happens next and until when, and what it is about. */
export function OrderHead({ order, nowMs }: { order: OrderView; nowMs: number }) {
  const { word, tone, next } = standingOf(order.status, order.relation);
  const limit = limitOf(order, nowMs);
  return (
    <>
      <Card className="order-head">
        <View className="order-head-status">
          <StatusChip word={word} tone={tone} />
        </View>
        <View className="order-head-next">{next}</View>
        {order.returnReason ? <View className="order-head-next">{`退回的原因：${order.returnReason}`}</View> : null}
        {limit ? <View className="text-second">{limit}</View> : null}
      </Card>
      <Card title={order.categoryName}>
        <View className="order-text">{order.text}</View>
        <Facts facts={factsOf(order, nowMs)} />
      </Card>
    </>
  );
}

function limitOf({ status, dueAtMs }: OrderView, nowMs: number): string | null {
  if (dueAtMs === null) return null;
  const when = sayWhen(dueAtMs, nowMs);
  if (status === "inReview") return `最晚 ${when} 就发出去。`;
  if (status === "open") return `等到 ${when}，没人接会告诉您。`;
  if (status === "served") return `最晚 ${when} 前确认。`;
  return null;
}

function factsOf(order: OrderView, nowMs: number) {
  const isOwn = order.relation === "requester";
  const isHelper = order.relation === "taker" || order.relation === "stranger";
  return [
    { name: "时间", value: sayWanted(order.wanted, nowMs) },
    { name: "为谁", value: isOwn ? order.beneficiaryName : null },
    { name: "求助人", value: isOwn ? null : (order.beneficiaryName ?? order.requesterName) },
    {
      name: "地点",
      value: order.address ?? (order.relation === "stranger" ? `${order.placeName}附近` : order.placeName),
    },
    { name: "约得", value: isHelper && order.awarded === null ? `${order.expectedPoints} 分` : null },
  ];
}
