import { View } from "@tarojs/components";
import type { Output } from "../../../contract";
import { goTo } from "../../device/go-to";
import { sayWanted, sayWhen } from "../../time/say-time";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { Pressable } from "../../ui/pressable";
import { StatusChip } from "../../ui/status-chip";
import { canRepeat as isRepeatable } from "./can-repeat";
import { standingOf, type Standing } from "./order-standing";
import "./order-row.scss";

/** Who asked looks at the matter; who took it goes on with the work. */
const pageFor = {
  requester: "/packages/order/detail/index",
  offeree: "/packages/order/detail/index",
  taker: "/packages/volunteer/serve/index",
} as const;

export type OwnOrder = Output<"orders.listMine">["orders"][number];

type OrderRowProps = {
  order: OwnOrder;
  as: "requester" | "taker";
  nowMs: number;
  /** Offers 再来一次 under an order that is over. */
  canRepeat?: boolean;
};

const inLine: Pick<Standing, "word" | "tone"> = { word: "在排队", tone: "waiting" };

/** One of one's own orders: what, when, who, and where it stands. A tap opens it. */
export function OrderRow({ order, as, nowMs, canRepeat = false }: OrderRowProps) {
  const { categoryId, orderId } = order;
  // Who was asked and has not answered yet, or waits for a slot, looks at the order; who has it goes on with the work.
  const viewer = as === "taker" && order.myPart !== "taker" ? "offeree" : as;
  const open = () => goTo(pageFor[viewer], { orderId });
  // When it was wanted matters to nobody any more.
  const isOver = isRepeatable(order.status);
  const other = as === "requester" ? "志愿者" : "求助人";
  const words = (
    <>
      <View className="order-row-text">{order.text}</View>
      <View className="order-row-line">
        {isOver ? sayWhen(order.updatedAtMs, nowMs) : sayWanted(order.wanted, nowMs)}
      </View>
      {order.otherName ? <View className="order-row-line">{`${other} ${order.otherName}`}</View> : null}
    </>
  );
  const { word, tone } = order.myPart === "waiting" ? inLine : standingOf(order.status, viewer);
  const chip = <StatusChip word={word} tone={tone} />;
  if (!canRepeat || !isOver)
    return (
      <Card className="order-row" title={order.categoryName} aside={chip} onPress={open}>
        {words}
      </Card>
    );
  return (
    <Card className="order-row">
      <Pressable onPress={open}>
        <View className="card-head">
          <View className="card-title">{order.categoryName}</View>
          {chip}
        </View>
        {words}
      </Pressable>
      <BigButton
        kind="second"
        icon="refresh"
        text="再来一次"
        label={`再来一次：${order.categoryName}`}
        className="order-row-again"
        onPress={() => goTo("/packages/order/publish/index", { categoryId, againOrderId: orderId })}
      />
    </Card>
  );
}
