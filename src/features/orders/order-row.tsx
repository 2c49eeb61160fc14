import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayWanted } from "../../time/say-time";
import { Card } from "../../ui/card";
import { StatusChip } from "../../ui/status-chip";
import { standingOf } from "./order-standing";
import "./order-row.scss";

/** Who asked looks at the matter; who took it goes on with the work. */
const pageFor = { requester: "/packages/order/detail/index", taker: "/packages/volunteer/serve/index" } as const;

export type OwnOrder = Output<"orders.listMine">["orders"][number];

/** One of one's own orders: what, when, who, and where it stands. A tap opens it. */
export function OrderRow({ order, as, nowMs }: { order: OwnOrder; as: "requester" | "taker"; nowMs: number }) {
  const { word, tone } = standingOf(order.status, as);
  const other = as === "requester" ? "志愿者" : "求助人";
  return (
    <Card
      className="order-row"
      title={order.categoryName}
      aside={<StatusChip word={word} tone={tone} />}
      onPress={() => goTo(pageFor[as], { orderId: order.orderId })}
    >
      <View className="order-row-text">{order.text}</View>
      <View className="order-row-line">{sayWanted(order.wanted, nowMs)}</View>
      {order.otherName ? <View className="order-row-line">{`${other} ${order.otherName}`}</View> : null}
    </Card>
  );
}
