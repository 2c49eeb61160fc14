import { View } from "@tarojs/components";
import { needWords } from "../../../domain/orders/needs";
import { sayRoughPlace } from "../../place/say-distance";
import { urgencyWord } from "../../time/urgency-word";
import { goTo } from "../../device/go-to";
import { BigButton } from "../../ui/big-button";
import { Card } from "../../ui/card";
import { categoryIcon } from "../../ui/category-icon";
import { Icon } from "../../ui/icon";
import { Pressable } from "../../ui/pressable";
import { StatusChip } from "../../ui/status-chip";
import { sayLeft, sayMinutes, sayWanted } from "../../time/say-time";
import type { OpenOrder } from "./open-order";

export type OpenOrderCardProps = {
  order: OpenOrder;
  nowMs: number;
  onGrab: (order: OpenOrder) => void;
  isGrabbing: boolean;
  /** Why it cannot be grabbed now, in words; null when it can. */
  whyNot: string | null;
  /** Somebody else's grab is running; the button waits without a word. */
  isWaiting: boolean;
};

/** One open order with everything needed to decide, and the one button. */
export function OpenOrderCard({ order, nowMs, onGrab, isGrabbing, whyNot, isWaiting }: OpenOrderCardProps) {
  const urgency = urgencyWord(order, nowMs);
  const isShort = order.expiresAtMs - nowMs < 2 * 3_600_000;
  return (
    <Card className="hall-card">
      <Pressable
        className="hall-card-head"
        onPress={() => goTo("/packages/order/detail/index", { orderId: order.orderId })}
      >
        <View className="hall-card-picture">
          <Icon name={categoryIcon(order.categoryId)} />
        </View>
        <View className="hall-card-title">{order.categoryName}</View>
        <View className="hall-card-points">约 {order.expectedPoints} 分</View>
      </Pressable>
      <View className="hall-card-text">{order.text}</View>
      <Line icon="place" text={`${order.requesterName} · ${sayRoughPlace(order)}`} />
      <Line icon="clock" text={sayWanted(order.wanted, nowMs)} />
      {order.whyFit.length === 0 ? null : <Line icon="spark" text={`适合您：${order.whyFit.join("，")}`} />}
      <View className="hall-card-chips">
        <StatusChip word={sayLeft(order.expiresAtMs, nowMs)} tone={isShort ? "trouble" : "waiting"} icon="clock" />
        <StatusChip word={`大约 ${sayMinutes(order.plannedMinutes)}`} tone="quiet" icon="info" />
        {urgency.isShown ? <StatusChip word={urgency.word} tone={urgency.tone} icon={urgency.icon} /> : null}
        {order.needs.map((need) => (
          <StatusChip key={need} word={needWords[need]} tone="quiet" icon="info" />
        ))}
        {order.slotCount > 1 ? <StatusChip word={`还缺 ${order.freeSlots} 人`} tone="quiet" icon="person" /> : null}
      </View>
      <BigButton
        className="hall-grab"
        text="我来帮忙"
        icon="hand"
        label={`我来帮忙，${order.categoryName}，${order.placeName}`}
        isRunning={isGrabbing}
        runningText="正在抢…"
        isDisabled={isWaiting || whyNot !== null}
        whyDisabled={whyNot}
        onPress={() => onGrab(order)}
      />
    </Card>
  );
}

function Line({ icon, text }: { icon: "place" | "clock" | "spark"; text: string }) {
  return (
    <View className="hall-card-line">
      <Icon name={icon} />
      {text}
    </View>
  );
}
